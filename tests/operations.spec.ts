import type { Locator } from '@playwright/test';
import {
  type CellName,
  cardTitles,
  cellNames,
  expect,
  long,
  rowNames,
  test,
  type Unrolled,
} from './page';

const text = 'the whale swam';

const clock = (app: Unrolled): Locator =>
  app.page.getByRole('slider', { name: 'Operation', exact: true });

/** The number of operations of a step. */
const operations = async (app: Unrolled) => Number(await clock(app).getAttribute('max')) + 1;

/** Waits for this operation, counted from 1; the last one is the complete step. */
async function expectOperation(app: Unrolled, operation: number): Promise<void> {
  await expect(clock(app)).toHaveValue(String(operation - 1));
  const says = new RegExp(`^operation ${operation} of \\d+: `);
  await expect(clock(app)).toHaveAttribute('aria-valuetext', says);
}

interface CardText {
  readonly head: string;
  readonly working: number;
  readonly waiting: number;
  /** The highlighted parts of formulas, and all parts. */
  readonly lit: readonly string[];
  readonly strips: readonly { readonly says: string; readonly bars: number }[];
}

/** What each card shows within a step. */
function readCards(app: Unrolled): Promise<CardText[]> {
  return app.page.getByRole('article').evaluateAll(async (cards) => {
    // Bars are drawn before the next frame is painted.
    await new Promise(requestAnimationFrame);
    /** The number of pixels painted above or below the line in the middle. */
    const painted = (canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let count = 0;
      for (let at = 0; at < width * height; at++) {
        const fromMiddle = Math.abs(Math.floor(at / width) + 0.5 - height / 2);
        if (fromMiddle > 1 && pixels[4 * at + 3] !== 0) count++;
      }
      return count;
    };
    return cards.map((card) => ({
      head: card.querySelector('header p')?.textContent ?? '',
      working: card.querySelectorAll('[data-stage="working"]').length,
      waiting: card.querySelectorAll('[data-stage="waiting"]').length,
      lit: Array.from(card.querySelectorAll('.working'), (part) => part.textContent ?? ''),
      strips: Array.from(
        card.querySelectorAll<HTMLCanvasElement>('[role="slider"] canvas[role="img"]'),
        (figure) => ({
          says: figure.getAttribute('aria-label') ?? '',
          bars: painted(figure),
        }),
      ),
    }));
  });
}

test.describe('the operations of a step', () => {
  test('are moved through with the vertical arrows, across steps', async ({ app }) => {
    await app.openWith(text, { step: '4' });
    const count = await operations(app);
    expect(count).toBeGreaterThan(10);
    await expectOperation(app, count);
    await app.pressInTime('ArrowDown');
    await app.expectStep(5);
    await expectOperation(app, 1);
    await app.pressInTime('ArrowDown', 2);
    await expectOperation(app, 3);
    await app.pressInTime('ArrowUp', 2);
    await expectOperation(app, 1);
    await app.pressInTime('ArrowUp');
    await app.expectStep(4);
    await expectOperation(app, count);
    await app.pressInTime('ArrowUp');
    await app.expectStep(4);
    await expectOperation(app, count - 1);
  });

  test('end at the first and the last', async ({ app }) => {
    await app.openWith('ab', { step: '1', op: '1' });
    await expectOperation(app, 1);
    await app.pressInTime('ArrowUp');
    await app.expectStep(1);
    await app.pressInTime('End');
    const count = await operations(app);
    await app.pressInTime('ArrowDown', 3);
    await app.expectStep(2);
    await expectOperation(app, count);
  });

  test('are moved through with their slider, which stays within the step', async ({ app }) => {
    await app.openWith(text, { step: '4' });
    const count = await operations(app);
    await clock(app).focus();
    await app.press('Home');
    await expectOperation(app, 1);
    await app.press('ArrowRight', 2);
    await expectOperation(app, 3);
    await app.press('ArrowDown');
    await expectOperation(app, 4);
    await app.press('ArrowUp', 2);
    await expectOperation(app, 2);
    await app.press('End');
    await expectOperation(app, count);
    await expect(clock(app)).toHaveAttribute('aria-valuetext', /step complete$/);
    await app.expectStep(4);
  });

  test('end with the complete step, followed by the complete next step', async ({ app }) => {
    await app.openWith(text, { step: '4', op: '3' });
    await expectOperation(app, 3);
    await app.press('ArrowRight');
    await app.expectStep(5);
    await expectOperation(app, await operations(app));
  });
});

test.describe('within a step', () => {
  test('no number is shown before it is computed, and computed ones remain', async ({ app }) => {
    test.slow();
    await app.openWith(text, { step: '5' });
    await app.openNumbers();
    const whole = await app.numbersAt(5);
    const count = await operations(app);
    const reached: Record<CellName, number> = { RNN: 0, GRU: 0, LSTM: 0 };
    for (let operation = 1; operation <= count; operation++) {
      await clock(app).fill(String(operation - 1));
      await expectOperation(app, operation);
      const tables = await app.numbersAt(5);
      for (const cell of cellNames) {
        const { rows } = tables[cell];
        expect(Object.keys(rows)).toEqual(rowNames[cell]);
        const made = Object.keys(rows).filter((name) => (rows[name]?.length ?? 0) > 0);
        for (const name of made) expect(rows[name]).toEqual(whole[cell].rows[name]);
        expect(made.length).toBeGreaterThanOrEqual(reached[cell]);
        reached[cell] = made.length;
        // The first operation only concatenates existing values.
        const before = rowNames[cell].filter((name) => name === 'x' || name.endsWith('_prev'));
        if (operation === 1) expect(made).toEqual(before);
      }
    }
    for (const cell of cellNames) expect(reached[cell]).toBe(rowNames[cell].length);
  });

  test('a vector has bars once it is computed, and none before', { tag: long }, async ({ app }) => {
    await app.openWith(text, { step: '5', op: '1' });
    const count = await operations(app);
    for (let operation = 1; operation <= count; operation++) {
      await clock(app).fill(String(operation - 1));
      await expectOperation(app, operation);
      const cards = await readCards(app);
      for (const { says, bars } of cards.flatMap(({ strips }) => strips)) {
        expect(bars > 0, `${says}, at operation ${operation}`).toBe(!/, 0 units/.test(says));
      }
      const empty = cards.flatMap(({ strips }) => strips).filter(({ bars }) => bars === 0);
      if (operation === 1) expect(empty).toHaveLength(2 + 5 + 7);
      if (operation === count) expect(empty).toHaveLength(0);
    }
  });

  test('each card marks the current node, or says that it waits', { tag: long }, async ({
    app,
  }) => {
    await app.openWith(text, { step: '5' });
    for (const { working, waiting, lit } of await readCards(app)) {
      expect([working, waiting, lit.length]).toEqual([0, 0, 0]);
    }
    const count = await operations(app);
    const joined: string[] = [];
    const waits: Record<string, number> = {};
    const works: Record<string, number> = {};
    for (let operation = 1; operation < count; operation++) {
      await clock(app).fill(String(operation - 1));
      await expectOperation(app, operation);
      const cards = await readCards(app);
      expect(cards).toHaveLength(3);
      for (const [index, { head, working, lit }] of cards.entries()) {
        const cell = cellNames[index] ?? 'RNN';
        const where = `${cardTitles[cell]}, operation ${operation}: ${head}`;
        const isWaiting = /^(Waiting|Nothing to do)/.test(head);
        expect(working, where).toBe(isWaiting ? 0 : 1);
        // A concatenation is part of the formulas of all its readers.
        const readers = /into one vector, for (.*)\.$/.exec(head)?.[1]?.split(/, | and /);
        expect(lit.length, where).toBe(isWaiting ? 0 : (readers?.length ?? 1));
        if (operation === 1) joined.push(head);
        for (const part of lit) expect(part.replace(/[\u200b\s]/g, ''), where).not.toBe('');
        const tally = isWaiting ? waits : works;
        tally[cell] = (tally[cell] ?? 0) + 1;
      }
    }
    expect(joined).toEqual(
      ['h and y', 'r and z', 'f, i, c̃ and o'].map(
        (readers) => `Concatenates x and ht−1 into one vector, for ${readers}.`,
      ),
    );
    // The cell with the fewest operations waits the most, and none waits all the time.
    expect(waits.RNN).toBeGreaterThan(waits.GRU ?? 0);
    for (const cell of cellNames) expect(works[cell]).toBeGreaterThan(0);
  });

  test('the head describes the operation, and the summary returns with the complete step', async ({
    app,
  }) => {
    await app.openWith(text, { step: '5' });
    const heads = async () => (await readCards(app)).map(({ head }) => head);
    const summaries = await heads();
    await clock(app).fill('0');
    await expect.poll(heads).toEqual(Array(3).fill(expect.stringMatching(/^Concatenates x and h/)));
    await clock(app).fill(String((await operations(app)) - 1));
    await expect.poll(heads).toEqual(summaries);
  });
});

for (const motion of ['reduce', 'no-preference'] as const) {
  test(`a pulse ${motion === 'reduce' ? 'never runs under reduced motion' : 'runs along the wires in use, where motion is welcome'}`, async ({
    app,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: motion });
    await app.openWith(text, { step: '5', op: '1' });
    const displays = await page
      .getByRole('article')
      .locator('path[pathLength]')
      .evaluateAll((pulses) => pulses.map((pulse) => getComputedStyle(pulse).display));
    expect(displays.length).toBeGreaterThan(2);
    expect(new Set(displays)).toEqual(new Set([motion === 'reduce' ? 'none' : 'inline']));
  });
}

test.describe('a link', () => {
  test('restores the operation', { tag: long }, async ({ app, page }) => {
    await app.openWith(text, { step: '4' });
    await app.pressInTime('ArrowDown', 4);
    await expectOperation(app, 4);
    await expect.poll(() => page.url()).toContain('op=4');
    const cards = await readCards(app);
    await page.reload();
    await app.expectStep(5);
    await expectOperation(app, 4);
    await expect.poll(() => readCards(app)).toEqual(cards);
    await app.press('ArrowRight');
    await expect.poll(() => page.url()).not.toContain('op=');
  });

  for (const op of ['0', '999']) {
    test(`to an operation that does not exist shows the complete step: ${op}`, async ({ app }) => {
      await app.openWith(text, { step: '4', op });
      await app.expectStep(4);
      await expectOperation(app, await operations(app));
    });
  }
});
