/** The first minute, walked with right and wrong predictions; its numbers are computed again here. */
import { beyond, faultsInBothThemes } from './faults';
import { answer, hashes, hashOf, Minute, runOf } from './minute';
import { cells, type Hand, keyboard, mouse, questions, titles, touch, walk } from './minuteWalk';
import { examples, expect, fresh, long, test } from './page';

test('the weights are those that the first minute speaks of', () => {
  for (const cell of cells) expect(hashOf(cell), cell).toBe(hashes[cell]);
});

test('the vanilla RNN’s answer is the same whatever number comes first', () => {
  const all = Array.from({ length: 21 }, (_, index) => answer('RNN', (index / 20).toFixed(2)));
  expect(new Set(all).size).toBe(1);
  expect(runOf('RNN', '0.90')).toHaveLength(30);
});

test.describe('the first minute', { tag: fresh }, () => {
  const walks = (name: string, hand: Hand, first: 'right' | 'wrong') => {
    for (const [isRight, options] of examples([first === 'right', first === 'wrong'])) {
      test(
        `walked by ${name}, with ${isRight ? 'right' : 'wrong'} predictions`,
        options,
        async ({ app, page }) => {
          const minute = new Minute(page);
          await minute.open();
          // It is not the comparison.
          await expect(app.task).toHaveCount(0);
          await walk(minute, hand, isRight);
          expect(await beyond(page)).toEqual([]);
        },
      );
    }
  };
  walks('mouse', mouse, 'right');
  walks('keyboard', keyboard, 'wrong');
  test.describe('at 390 × 844', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
    walks('touch', touch, 'right');
  });

  test('plays all steps in about four seconds after a prediction, and then says what is right', {
    tag: long,
  }, async ({ app, page }) => {
    const minute = new Minute(page);
    await minute.open();
    await minute.question(questions.sum).getByRole('checkbox', { name: 'GRU' }).check();
    await minute.button('Commit').click();
    await expect(app.button('Pause')).toBeVisible();
    await expect(minute.button('Next question')).toBeFocused();
    await expect(app.scrubber).toHaveValue('30');
    await expect(minute.question(questions.sum)).toContainText('Partly right.');
  });

  test('shows the end at once if motion is to be reduced', async ({ app, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const minute = new Minute(page);
    await minute.open();
    await minute.button('Commit').click();
    await expect(app.scrubber).toHaveValue('30');
    await expect(minute.button('Next question')).toBeVisible();
  });

  test('is left for the comparison at the same step, where later visits begin', async ({
    app,
    page,
  }) => {
    const minute = new Minute(page);
    await minute.open();
    await app.press('ArrowRight', 4);
    await page.getByRole('link', { name: 'Explore freely' }).click();
    await expect(app.task).toHaveValue('adding');
    await app.expectStep(5, 30);
    await expect(app.formula('GRU', 'update gate').first()).toBeVisible();
    await expect(page.locator('#cells')).toBeFocused();
    await expect.poll(() => page.url()).toContain('task=adding');
    await page.goto('about:blank');
    await page.goto('./');
    await expect(app.task).toHaveValue('next-letter');
    await page.goto('about:blank');
    await minute.open('./#first-minute');
    await expect(minute.question(questions.sum)).toBeVisible();
  });

  test('is reached from the comparison by a button, and by its address', async ({ app, page }) => {
    await app.openTask('parity');
    await page.getByRole('button', { name: 'First minute' }).click();
    const minute = new Minute(page);
    await expect(minute.question(questions.sum)).toBeVisible();
    await expect(minute.card('GRU')).toBeVisible();
    await page.goto('./#task=parity&text=0110&step=3');
    await app.expectStep(3, 4);
  });

  const ways = [
    ['Hold a gate yourself', 'Change'],
    ['See the gradients', 'Gradients'],
    ['Train them live', 'Train'],
  ] as const;
  for (const [[way, panel], options] of examples(ways)) {
    test(`ends with a way on: ${way}`, options, async ({ app, page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const minute = new Minute(page);
      await minute.open();
      for (let scene = 0; scene < 3; scene++) {
        await minute.button('Commit').click();
        await page.getByRole('button', { name: /^(Next question|What it means)$/ }).click();
      }
      await minute.button(way).click();
      await app.expectPanel(panel);
      await expect(app.task).toHaveValue('adding');
    });
  }

  for (const [size, options] of examples([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])) {
    test(
      `goes to the bar that is pressed, and follows a drag: ${size.width} px`,
      options,
      async ({ app, page }) => {
        await page.setViewportSize(size);
        const minute = new Minute(page);
        await minute.open();
        const bars = page.getByRole('img', { name: /^30 numbers; starred/ });
        const box = await bars.boundingBox();
        if (!box) throw new Error('the bars are not shown');
        const bar = (step: number) => box.x + (box.width * (step - 0.5)) / 30;
        const middle = box.y + box.height / 2;
        for (const step of [30, 16, 2, 1]) {
          await page.mouse.click(bar(step), middle);
          await expect(app.scrubber).toHaveValue(String(step));
        }
        await page.mouse.move(bar(1), middle);
        await page.mouse.down();
        await page.mouse.move(bar(12), middle, { steps: 4 });
        await page.mouse.up();
        await expect(app.scrubber).toHaveValue('12');
      },
    );
  }

  test('answers “Why?” about any number of a memory', async ({ app, page }) => {
    const minute = new Minute(page);
    await minute.open();
    await app.press('ArrowRight', 2);
    await minute
      .card('GRU')
      .getByRole('slider', { name: /Units of hidden state/ })
      .focus();
    await app.press('ArrowDown');
    await app.press('Enter');
    const value = runOf('GRU', '0.90')[2]?.h?.[1] ?? Number.NaN;
    await expect(minute.card('GRU')).toContainText(`unit 1, step 3: ${said(value)}`);
    await minute.card('GRU').getByRole('button', { name: 'Why?' }).click();
    await app.expectPanel('Why?');
    await app.expectStep(3, 30);
  });

  for (const [size, options] of examples([
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])) {
    test(`has no faults that axe finds: ${size.width} px`, options, async ({ app, page }) => {
      test.slow();
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      const minute = new Minute(page);
      await minute.open();
      expect(await faultsInBothThemes(page, 'html')).toEqual([]);
      await minute.button('Commit').click();
      await expect(app.scrubber).toHaveValue('30');
      expect(await faultsInBothThemes(page, 'html')).toEqual([]);
    });
  }

  test('fits into every width, with answers and memories in sight', async ({ app, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const minute = new Minute(page);
    await minute.open();
    await minute.button('Commit').click();
    await expect(app.scrubber).toHaveValue('30');
    for (const [width, height] of [
      [320, 640],
      [390, 844],
      [768, 1024],
      [1024, 768],
      [1280, 720],
      [1366, 768],
      [1440, 900],
      [1920, 1080],
      [2560, 1440],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await beyond(page), `${width} px`).toEqual([]);
      if (width < 1024) continue;
      for (const title of Object.values(titles)) {
        await expect(minute.answerOn(title)).toBeInViewport({ ratio: 1 });
        const map = await minute.card(title).locator('[data-live]').last().boundingBox();
        const bar = await minute.question(questions.sum).boundingBox();
        const bottom = (map?.y ?? 0) + (map?.height ?? 0);
        expect(bottom, `${title} at ${width} px`).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
      }
    }
  });
});

/** As the page writes it, with four significant digits. */
function said(value: number): string {
  return value.toPrecision(4).replace('-', '−');
}
