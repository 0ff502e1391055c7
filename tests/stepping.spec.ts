import {
  alphabet,
  cellNames,
  examples,
  expect,
  fresh,
  long,
  rowNames,
  test,
  type Unrolled,
} from './page';

const own = "it's me, you";

/** Clears the text field and types, key by key. */
async function type(app: Unrolled, text: string): Promise<void> {
  await app.sequence.focus();
  await app.press('ControlOrMeta+a');
  await app.press('Delete');
  await app.sequence.pressSequentially(text);
}

test.describe('a sequence of one’s own', () => {
  test('shows the same numbers at every step, forward and back', async ({ app }) => {
    await app.open();
    await type(app, own);
    await app.openNumbers();

    const forth = [await app.numbersAt(1)];
    for (let step = 2; step <= own.length; step++) {
      await app.button('Next step').click();
      forth.push(await app.numbersAt(step));
    }
    await expect(app.button('Next step')).toHaveAttribute('aria-disabled', 'true');
    for (let step = own.length - 1; step >= 1; step--) {
      await app.button('Previous step').click();
      expect(await app.numbersAt(step)).toEqual(forth[step - 1]);
    }
    await expect(app.button('Previous step')).toHaveAttribute('aria-disabled', 'true');

    forth.forEach((tables, index) => {
      for (const cell of cellNames) {
        const { rows } = tables[cell];
        expect(Object.keys(rows)).toEqual(rowNames[cell]);
        const ones = [...alphabet].map((letter) => Number(letter === own[index]));
        expect(rows.x?.map(Number), `letter ${index + 1} in ${cell}`).toEqual(ones);
        const before = forth[index - 1]?.[cell].rows;
        if (!before) continue;
        expect(rows.h_prev).toEqual(before.h);
        expect(rows.c_prev).toEqual(before.c);
        expect(rows.h).not.toEqual(before.h);
      }
    });
  });

  test('keeps the steps before an edit', { tag: long }, async ({ app }) => {
    await app.openWith('the whale swam', { step: '1' });
    await app.openNumbers();
    const before = [];
    for (let step = 1; step <= 14; step++) {
      await app.scrubber.fill(String(step));
      before.push(await app.numbersAt(step));
    }
    await app.sequence.focus();
    await app.press('End');
    await app.press('ArrowLeft', 4);
    await app.press('Backspace', 2);
    await app.sequence.pressSequentially("'s,");
    await expect(app.sequence).toHaveValue("the whal's,swam");
    for (let step = 1; step <= 8; step++) {
      await app.scrubber.fill(String(step));
      expect(await app.numbersAt(step)).toEqual(before[step - 1]);
    }
    await app.scrubber.fill('10');
    expect((await app.numbersAt(10)).GRU.rows.h).not.toEqual(before[9]?.GRU.rows.h);
  });
});

test.describe('the keys', () => {
  test('step, jump to the ends and play', async ({ app }) => {
    await app.openWith('the whale', { step: '3' });
    await app.press('ArrowRight');
    await app.expectStep(4, 9);
    await app.press('ArrowLeft', 2);
    await app.expectStep(2, 9);
    await app.pressInTime('End');
    await app.expectStep(9, 9);
    await app.press('ArrowRight');
    await app.expectStep(9, 9);
    await app.pressInTime('Home');
    await app.expectStep(1, 9);
    await app.press('ArrowLeft');
    await app.expectStep(1, 9);
    await app.pressInTime(' ');
    await expect(app.button('Pause')).toBeVisible();
    await app.pressInTime(' ');
    await expect(app.button('Play')).toBeVisible();
  });

  test('move the focused slider one step, not two', async ({ app }) => {
    await app.openWith('the whale', { step: '3' });
    await app.scrubber.focus();
    await app.press('ArrowRight');
    await app.expectStep(4);
    await app.press('ArrowLeft', 2);
    await app.expectStep(2);
    await app.press('End');
    await app.expectStep(9);
    await app.press('Home');
    await app.expectStep(1);
  });

  test('press a focused button once, and the space on it does not play too', async ({ app }) => {
    await app.openWith('the whale', { step: '3' });
    await app.button('Next step').focus();
    await app.press(' ');
    await app.expectStep(4);
    await expect(app.button('Play')).toBeVisible();
    await app.press('ArrowRight');
    await app.expectStep(5);
  });

  test('are handled by the text field while typing', async ({ app }) => {
    await app.openWith('the whale', { step: '3' });
    await app.sequence.focus();
    await app.press('End');
    await app.press('ArrowLeft', 2);
    await app.press('Home');
    await app.press('End');
    await app.sequence.pressSequentially(' a ship');
    await expect(app.sequence).toHaveValue('the whale a ship');
    await app.expectStep(3, 16);
    await expect(app.button('Play')).toBeVisible();
  });

  test('are the browser’s own together with Ctrl, Alt or Meta', async ({ app }) => {
    await app.openWith('the whale', { step: '3' });
    await app.press('Control+End');
    await app.press('Control+ArrowRight');
    await app.expectStep(3);
  });
});

test.describe('the transport', () => {
  test('goes to the first and the last step', async ({ app }) => {
    await app.openWith('the whale', { step: '4' });
    await app.button('Last step').click();
    await app.expectStep(9, 9);
    await app.button('First step').click();
    await app.expectStep(1, 9);
  });

  test('plays until it is paused', { tag: fresh }, async ({ app, page }) => {
    await app.openStill('the whale', 2);
    await app.button('Play').click();
    await expect(app.button('Pause')).toBeVisible();
    await expect(app.button('Play')).toHaveCount(0);
    await app.expectStep(2);
    await page.clock.runFor(1000);
    await app.expectStep(4);
    await app.button('Pause').click();
    await expect(app.button('Play')).toBeVisible();
    await page.clock.runFor(5000);
    await app.expectStep(4);
  });

  test('plays at the chosen speed, stops at the end and restarts', {
    tag: fresh,
  }, async ({ app, page }) => {
    await app.openStill('the whale');
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('8 / s');
    await app.button('Play').click();
    await expect(app.button('Pause')).toBeVisible();
    await page.clock.runFor(500);
    await app.expectStep(5);
    await page.clock.runFor(700);
    await app.expectStep(9);
    await expect(app.button('Play')).toBeVisible();
    await app.button('Play').click();
    await expect(app.button('Pause')).toBeVisible();
    await app.expectStep(1);
  });

  test('pauses when the reader goes to a step', { tag: fresh }, async ({ app, page }) => {
    await app.openStill('the whale');
    await app.button('Play').click();
    await app.button('Next step').click();
    await expect(app.button('Play')).toBeVisible();
    await page.clock.runFor(5000);
    await app.expectStep(2);
  });
});

test.describe('a step of the sequence', () => {
  test('is reached with the scrubber', async ({ app }) => {
    await app.openWith('the whale swam');
    await app.scrubber.fill('9');
    await app.expectStep(9, 14);
    const box = await app.scrubber.boundingBox();
    await app.scrubber.click({ position: { x: (box?.width ?? 0) - 6, y: 12 } });
    await app.expectStep(14, 14);
  });

  test('is reached by clicking its letter', async ({ app, page }) => {
    await app.open();
    for (const step of [12, 1, 25]) {
      const letter = page
        .locator('[aria-hidden="true"]')
        .filter({ has: page.getByText(String(step), { exact: true }) });
      const box = await letter.boundingBox();
      if (!box) throw new Error(`expected letter ${step} on the page`);
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 3);
      await app.expectStep(step, 30);
    }
  });

  test('is reached by clicking above its number, if a map shows part of a long sequence', {
    tag: long,
  }, async ({ app, page }) => {
    await app.openWith('whale, '.repeat(60).slice(0, 400), { step: '200' });
    const map = app.map('GRU', 'hidden state');
    const numbers = (await map.locator('text').allTextContents()).filter((text) => text !== 'init');
    const steps = numbers.map(Number).filter((step) => step !== 200);
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps.slice(1, -1).slice(0, 3)) {
      await app.scrubber.fill('200');
      const box = await map.boundingBox();
      const number = await map.getByText(String(step), { exact: true }).boundingBox();
      if (!box || !number) throw new Error(`expected the number ${step} under the map`);
      await page.mouse.click(number.x + number.width / 2, box.y + box.height / 3);
      await app.expectStep(step, 400);
      // The panel of explanations covers the map.
      await app.button('Close').click();
    }
  });

  for (const [[cell, state], options] of examples([
    ['RNN', 'hidden state'],
    ['GRU', 'hidden state'],
    ['LSTM', 'cell state'],
    ['LSTM', 'hidden state'],
  ] as const)) {
    test(
      `is reached by clicking its column of the ${cell}’s ${state}`,
      options,
      async ({ app }) => {
        await app.open();
        const map = app.map(cell, state);
        const width = (await map.boundingBox())?.width ?? 0;
        // One column for the initial state, then one per step.
        for (const step of [17, 30, 1]) {
          await map.click({ position: { x: ((step + 0.5) / 31) * width, y: 20 } });
          await app.expectStep(step);
        }
      },
    );
  }
});
