import { type CellName, cellNames, examples, expect, long, test, Unrolled, watch } from './page';

const text = 'the whale swam';
const held = 'GRU.z=0@5-';

const chips = (app: Unrolled) =>
  app.page.getByRole('region', { name: 'Changes' }).getByRole('listitem');

/** Opens the page with changes in the link. */
async function openChanged(
  app: Unrolled,
  changes: readonly string[],
  fields: Record<string, string> = {},
): Promise<void> {
  const link = new URLSearchParams({ ...(!fields.task && { text }), step: '5', ...fields });
  for (const change of changes) link.append('change', change);
  await app.open(link.toString());
}

/** The number of colours in each column of a map; a constant column has one. */
function coloursOf(app: Unrolled, cell: CellName, state: string): Promise<number[]> {
  return app
    .map(cell, state)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? {};
      if (!data) throw new Error('expected pixels');
      const colour = (row: number, column: number) => {
        const at = 4 * (row * width + column);
        return data.slice(at, at + 4).join();
      };
      return Array.from({ length: width }, (_, column) => {
        return new Set(Array.from({ length: height }, (_, row) => colour(row, column))).size;
      });
    });
}

test.describe('the effect of changes', () => {
  test('is shown next to each prediction, with its previous value', async ({ app, page }) => {
    await app.openWith(text, { step: '9' });
    const guesses = (cell: CellName) =>
      app
        .card(cell)
        .getByRole('list', { name: 'Most probable: next letter' })
        .getByRole('listitem');
    const before = await guesses('GRU').allInnerTexts();
    await expect(page.getByText(/was \d+ %/)).toHaveCount(0);
    await page.goto('about:blank');
    await openChanged(app, [held], { step: '9' });
    // At 1440 px a card has space for five with their previous values.
    await expect(guesses('GRU').getByText(/^was (<1|\d+) %$/)).toHaveCount(5);
    await expect(guesses('GRU')).toHaveCount(5);
    await expect(guesses('LSTM').getByText(/was/)).toHaveCount(0);
    const was = new Map(before.map((guess) => guess.split(/\s+/, 2) as [string, string]));
    for (const guess of await guesses('GRU').allInnerTexts()) {
      const [letter = '', , , ...share] = guess.split(/\s+/);
      if (was.has(letter)) expect(share.join(' ')).toBe(`was ${was.get(letter)} %`);
    }
  });

  test('is shown in the maps: where, and how large', async ({ app, page }) => {
    await openChanged(app, [held]);
    const map = app.card('GRU').getByRole('img', { name: /over time/ });
    const values = await coloursOf(app, 'GRU', 'hidden state');
    expect(Math.min(...values), 'no column of values is all one').toBeGreaterThan(1);
    await page.getByRole('radio', { name: 'difference' }).check();
    await expect(map).toHaveAccessibleName(/difference made by the changes/);
    const moved = await coloursOf(app, 'GRU', 'hidden state');
    // The initial state and four steps are unchanged; from step 5 on all are changed.
    expect(moved.slice(0, 5)).toEqual(Array(5).fill(1));
    expect(Math.min(...moved.slice(5))).toBeGreaterThan(1);
    await expect(app.map('LSTM', 'cell state')).toHaveAccessibleName(/24 units/);
    await page.getByRole('radio', { name: 'values' }).check();
    await expect(map).toHaveAccessibleName(/24 units/);
    expect(await coloursOf(app, 'GRU', 'hidden state')).toEqual(values);
  });

  test('is drawn on the scale of the unchanged run: an emptied memory is pale', async ({ app }) => {
    const scale = async () => {
      const card = await app.card('LSTM').innerText();
      return /cell state c[^−]*−([\d.]+)\s*\+([\d.]+)/.exec(card)?.slice(1).map(Number);
    };
    await app.openTask('recall', { step: '4' });
    const before = await scale();
    expect(before?.[0]).toBeGreaterThan(2);
    await openChanged(app, ['LSTM.f=0@1-'], { task: 'recall', step: '4' });
    await expect(chips(app)).toHaveCount(1);
    await expect.poll(scale).toEqual(before);
  });

  test('is explained by the panel: you set it', async ({ app }) => {
    await openChanged(app, ['GRU.z[3]=0.5@5-'], { why: 'GRU.z[3]@5' });
    await expect(app.panel('Why?')).toContainText('You set it to 0.5');
    await expect(app.panel('Why?').getByRole('listitem')).toHaveCount(0);
    await app.press('ArrowLeft');
    await expect(app.panel('Why?').getByRole('listitem')).toHaveCount(12);
  });

  test('is removed chip by chip', async ({ app }) => {
    await openChanged(app, ['GRU.z[3]=0@5-', 'LSTM.f=1@5-', 'GRU.h=0@0']);
    await app.openNumbers();
    const all = await app.numbersAt(5);
    const names = ['GRU z[3] held at 0 from step 5 on', 'LSTM f held at 1 from step 5 on'];
    await expect(chips(app)).toHaveText([...names, 'GRU h set to 0 before the first step']);
    await app.button(`Undo: ${names[1]}`).click();
    await expect(chips(app)).toHaveText([names[0] ?? '', 'GRU h set to 0 before the first step']);
    const some = await app.numbersAt(5);
    expect(some.GRU).toEqual(all.GRU);
    expect(some.LSTM.rows.f).not.toEqual(all.LSTM.rows.f);
  });
});

test.describe('the link', () => {
  test('restores changes after a reload, and in another browser', { tag: long }, async ({
    app,
    page,
    browser,
    baseURL,
  }) => {
    const made = ['LSTM.f=1@5-', 'all.x[4]=0.5@3', 'GRU.in2update.bias[1]=9', 'RNN.h=0@0'];
    await openChanged(app, made.slice(0, 1));
    await app.openNumbers();
    await openChanged(app, made);
    await expect(chips(app)).toHaveCount(4);
    const words = await chips(app).allTextContents();
    const here = await app.numbersAt(5);
    await app.press('ArrowRight');
    await expect.poll(() => page.url()).toContain('step=6');
    const link = new URLSearchParams(new URL(page.url()).hash.slice(1));
    expect(link.getAll('change')).toEqual(made);
    await app.press('ArrowLeft');
    await expect.poll(() => page.url()).toContain('step=5');
    await page.reload();
    await expect(chips(app)).toHaveText(words);
    await app.openNumbers();
    expect(await app.numbersAt(5)).toEqual(here);

    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const other = new Unrolled(await context.newPage());
    const problems = await watch(other.page, new URL(baseURL ?? '').origin);
    await other.page.goto(page.url());
    await expect(chips(other)).toHaveText(words);
    await other.openNumbers();
    expect(await other.numbersAt(5)).toEqual(here);
    expect(problems).toEqual([]);
    await context.close();
  });

  for (const [change, options] of examples(
    ['abc', 'GRU.z[3]=many@5-', 'all.h=0@5-', 'GRU.x=1@2', 'GRU.z=1e9@5-', 'RNN.h=0@9-3'],
    2,
  )) {
    test(`reports a change that cannot be read: ${change}`, options, async ({ app, page }) => {
      await openChanged(app, [change, held]);
      const says = `The link’s change could not be read: expected a change such as GRU.z[3]=0@5-, got “${change}”.`;
      await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible();
      await expect(chips(app)).toHaveText(['GRU z held at 0 from step 5 on']);
    });
  }

  for (const [change, options] of examples([
    'GRU.q=0@5-',
    'GRU.z[999]=0@5-',
    'GRU.in2nothing.weight[3,4]=7',
    'GRU.in2update.weight[3]=7',
    'GRU.in2update.weight[3,54]=7',
  ])) {
    test(
      `ignores a change of something that does not exist: ${change}`,
      options,
      async ({ app }) => {
        await openChanged(app, []);
        await app.openNumbers();
        const before = await app.numbersAt(5);
        await openChanged(app, [change]);
        await expect(chips(app)).toContainText('(not in this cell)');
        expect(await app.numbersAt(5)).toEqual(before);
        await app.press('ArrowRight');
        await app.numbersAt(6);
        await chips(app).getByRole('button').click();
        await expect(chips(app)).toHaveCount(0);
      },
    );
  }
});

test.describe('switching a convention during a change', () => {
  for (const [[change, radio, row], options] of examples([
    ['LSTM.f=1@5-', 'no forget gate', 'f'],
    ['LSTM.in2frg.weight[3,4]=7', 'no forget gate', 'f'],
    ['GRU.in2hidden.weight[22,5]=7', 'after the product', 'candidate'],
    ['GRU.z[3]=0.25@5-', 'the old state', 'z'],
  ] as const)) {
    test(
      `keeps the page working, and restores the change afterwards: ${change}`,
      options,
      async ({ app }) => {
        await openChanged(app, [change], { panel: 'conventions' });
        await app.expectPanel('Conventions');
        await app.openNumbers();
        const before = await app.numbersAt(5);
        const cell = change.startsWith('LSTM') ? 'LSTM' : 'GRU';
        const group = app
          .panel('Conventions')
          .getByRole('region', { name: `Conventions: ${cell}` });
        const source = group.getByRole('radio', { checked: true });
        const chosen = await source.evaluateAll((radios) =>
          radios.map((each) => each.getAttribute('aria-label') ?? ''),
        );
        await group.getByRole('radio', { name: radio }).check();
        await expect
          .poll(async () => (await app.numbersAt(5))[cell].rows[row])
          .not.toEqual(before[cell].rows[row]);
        await expect(chips(app)).toHaveCount(1);
        for (const other of cellNames.filter((name) => name !== cell)) {
          expect((await app.numbersAt(5))[other]).toEqual(before[other]);
        }
        await app.scrubber.fill('6');
        await app.numbersAt(6);
        await app.openPanel('Change');
        await app.openPanel('Weights');
        await app.openPanel('Conventions');
        await app.scrubber.fill('5');
        for (const name of chosen) await group.getByRole('radio', { name }).check();
        await expect.poll(() => app.numbersAt(5)).toEqual(before);
        await expect(app.notices).toHaveCount(0);
      },
    );
  }
});
