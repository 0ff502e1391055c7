/** The first minute, walked with right and wrong predictions; its numbers are computed again here. */
import type { Locator } from '@playwright/test';
import { beyond, faultsInBothThemes } from './faults';
import {
  answer,
  bestKept,
  type Cell,
  distance,
  hashes,
  hashOf,
  Minute,
  opening,
  runOf,
} from './minute';
import { expect, fresh, test } from './page';

const questions = {
  sum: 'Who will know the sum?',
  difference: 'In which memory is there still a difference at the end?',
  emptied: 'Which of these, emptied, makes its network forget the first number?',
} as const;

const titles = { RNN: 'Vanilla RNN', GRU: 'GRU', LSTM: 'LSTM' } as const;
const cells = Object.keys(titles) as Cell[];
const memory = { RNN: 'h', GRU: 'h', LSTM: 'c' } as const;

/** How the reader operates the page. */
interface Hand {
  tick(box: Locator): Promise<void>;
  press(button: Locator): Promise<void>;
}

const mouse: Hand = { tick: (box) => box.check(), press: (button) => button.click() };
const touch: Hand = { tick: (box) => box.tap(), press: (button) => button.tap() };
/** With Tab only: the control must be reached from where the focus is. */
const keyboard: Hand = {
  tick: (box) => reach(box, 'Space'),
  press: (button) => reach(button, 'Enter'),
};

async function reach(control: Locator, key: string): Promise<void> {
  const page = control.page();
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control} is not reached with Tab`);
}

/** Predicts, and waits for the result. */
async function predict(minute: Minute, hand: Hand, question: string, ticks: readonly string[]) {
  const group = minute.question(question);
  for (const name of ticks) await hand.tick(group.getByRole('checkbox', { name, exact: true }));
  await hand.press(group.getByRole('button', { name: 'Commit' }));
  await hand.press(minute.button('Show the end'));
}

async function walk(minute: Minute, hand: Hand, isRight: boolean): Promise<void> {
  // 1: who will know the sum?
  for (const title of Object.values(titles)) {
    await expect(minute.answerOn(title)).toHaveText(/^\?/);
  }
  const first = isRight ? ['GRU', 'LSTM'] : ['Vanilla RNN'];
  await predict(minute, hand, questions.sum, first);
  for (const cell of cells) {
    const said = answer(cell, '0.90');
    const right = Math.abs(Number(said) - 1.8) <= 0.1;
    await expect(minute.answerOn(titles[cell])).toContainText(said);
    await expect(minute.answerOn(titles[cell])).toContainText('should be 1.80');
    await minute.expectOption(questions.sum, titles[cell], {
      ticked: first.includes(titles[cell]),
      hit: right === first.includes(titles[cell]),
      value: said,
    });
    await expect(minute.card(titles[cell])).toContainText(
      `It says ${said}. With 0.10 as the first number it says ${answer(cell, '0.10')}`,
    );
  }
  const group = minute.question(questions.sum);
  await expect(group).toContainText(isRight ? 'Right, and well guessed.' : 'the other way round');
  await expect(group).toContainText(
    `The vanilla RNN says ${answer('RNN', '0.90')} whatever number comes first.`,
  );
  await hand.press(minute.button('Next question'));

  // 2: in which memory is there still a difference?
  const second = isRight ? ['GRU’s h', 'LSTM’s c'] : ['vanilla RNN’s h', 'LSTM’s c'];
  await predict(minute, hand, questions.difference, second);
  for (const cell of cells) {
    const state = memory[cell];
    const option = `${cell === 'RNN' ? 'vanilla RNN' : cell}’s ${state}`;
    const end = distance(cell, state, 30);
    await minute.expectOption(questions.difference, option, {
      ticked: second.includes(option),
      hit: (end !== '0.00') === second.includes(option),
      value: end,
    });
    const told = [1, 5, 15, 30].map((step) => `${distance(cell, state, step)} after step ${step}`);
    await expect(minute.card(titles[cell])).toContainText(`differs by ${told.join(', ')}.`);
    await expect(minute.answerOn(titles[cell])).toContainText(answer(cell, '0.10'));
  }
  const lost = [1, 2, 3, 4, 5, 6, 7, 8].find((step) => distance('RNN', 'h', step) === '0.00');
  await expect(minute.question(questions.difference)).toContainText(
    `nothing of it is left after ${lost} steps`,
  );
  await hand.press(minute.button('Next question'));

  // 3: which state, emptied, makes its network forget?
  const third = isRight ? ['GRU’s h', 'LSTM’s c'] : ['LSTM’s h'];
  await predict(minute, hand, questions.emptied, third);
  for (const [cell, state] of [
    ['GRU', 'h'],
    ['LSTM', 'h'],
    ['LSTM', 'c'],
  ] as const) {
    const [one, other] = [answer(cell, '0.90', state), answer(cell, '0.10', state)];
    const option = `${cell}’s ${state}`;
    await minute.expectOption(questions.emptied, option, {
      ticked: third.includes(option),
      hit: (one === other) === third.includes(option),
      value: one,
    });
    const item = minute
      .question(questions.emptied)
      .getByRole('listitem')
      .filter({ hasText: option });
    await hand.press(item.getByRole('button'));
    await expect(minute.answerOn(titles[cell])).toContainText(one);
    await expect(minute.card(titles[cell])).toContainText(
      `emptied at step 15 it says ${one}, and ${other} if the first number was 0.10`,
    );
  }
  await expect(minute.question(questions.emptied)).toContainText('the GRU in h and the LSTM in c');
  await hand.press(minute.button('What it means'));

  // The gates that nobody told what to do.
  await expect(
    minute.page.getByText('Nobody told the gates when to open and when to close.'),
  ).toBeVisible();
  const [star, between, end] = [
    opening('GRU', 'z', 1, 1),
    opening('GRU', 'z', 2, 29),
    opening('GRU', 'z', 30, 30),
  ];
  await expect(minute.card('GRU')).toContainText(
    `z is ${star} at the first star, ${between} between them and ${end} at the last`,
  );
  const { unit, share } = bestKept('GRU', 'z', true);
  await expect(minute.card('GRU')).toContainText(`In unit ${unit}, ${share} of what it held`);
  const best = bestKept('LSTM', 'f', false);
  await expect(minute.card('LSTM')).toContainText(
    `f is ${opening('LSTM', 'f', 2, 29)} between the stars on average, but ${best.mean} in unit ${best.unit} of c: there, ${best.share} of what it held is left after 28 steps.`,
  );
}

test('the weights are those that the first minute speaks of', () => {
  for (const cell of cells) expect(hashOf(cell), cell).toBe(hashes[cell]);
});

test('the vanilla RNN’s answer is the same whatever number comes first', () => {
  const all = Array.from({ length: 21 }, (_, index) => answer('RNN', (index / 20).toFixed(2)));
  expect(new Set(all).size).toBe(1);
  expect(runOf('RNN', '0.90')).toHaveLength(30);
});

test.describe('the first minute', { tag: fresh }, () => {
  for (const [name, hand] of [
    ['mouse', mouse],
    ['keyboard', keyboard],
  ] as const) {
    for (const isRight of [true, false]) {
      test(`walked by ${name}, with ${isRight ? 'right' : 'wrong'} predictions`, async ({
        app,
        page,
      }) => {
        await expect(app.task).toHaveCount(0);
        const minute = new Minute(page);
        await minute.open();
        await walk(minute, hand, isRight);
      });
    }
  }

  test.describe('at 390 × 844', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
    for (const isRight of [true, false]) {
      test(`walked by touch, with ${isRight ? 'right' : 'wrong'} predictions`, async ({
        app,
        page,
      }) => {
        await expect(app.task).toHaveCount(0);
        const minute = new Minute(page);
        await minute.open();
        await walk(minute, touch, isRight);
        expect(await beyond(page)).toEqual([]);
      });
    }
  });

  test('plays all steps in about four seconds after a prediction, and then says what is right', async ({
    app,
    page,
  }) => {
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
  for (const [way, panel] of ways) {
    test(`ends with a way on: ${way}`, async ({ app, page }) => {
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

  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test(`has no faults that axe finds: ${size.width} px`, async ({ app, page }) => {
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
