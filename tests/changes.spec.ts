import {
  type CellName,
  cellNames,
  examples,
  expect,
  long,
  type NumbersTable,
  test,
  type Unrolled,
} from './page';

const text = 'the whale swam';
const steps = Array.from(text, (_, index) => index + 1);

type Tables = Record<CellName, NumbersTable>;

interface Draft {
  readonly cell?: CellName;
  readonly what?: string | RegExp;
  readonly unit?: string;
  readonly column?: string;
  readonly to?: string;
  readonly when?: string;
}

const chips = (app: Unrolled) =>
  app.page.getByRole('region', { name: 'Changes' }).getByRole('listitem');
const takeBack = (app: Unrolled) => chips(app).getByRole('button', { name: /^Undo: / });
const field = (app: Unrolled) =>
  app.panel('Change').getByRole('textbox', { name: 'at', exact: true });

/** Fills in and submits the form of changes. */
async function change(app: Unrolled, draft: Draft): Promise<void> {
  const panel = app.panel('Change');
  const choose = async (label: string, option: string | undefined) => {
    if (option !== undefined)
      await panel.getByRole('combobox', { name: label, exact: true }).selectOption(option);
  };
  if (draft.cell) await panel.getByRole('radio', { name: draft.cell, exact: true }).check();
  if (draft.what) {
    const option = panel.getByRole('option', { name: draft.what }).first();
    await choose('Hold', (await option.getAttribute('value')) ?? '');
  }
  await choose(draft.column === undefined ? 'unit' : 'row', draft.unit);
  await choose('column', draft.column);
  await choose('when', draft.when);
  if (draft.to !== undefined) await field(app).fill(draft.to);
  await app.button('Apply').click();
}

/** The page at a step with its Numbers and its panel of changes open. */
async function openToChange(app: Unrolled, step: number, fields = {}): Promise<void> {
  await app.openWith(text, { step: String(step), panel: 'change', ...fields });
  await app.expectPanel('Change');
  await app.openNumbers();
}

const rowsOf = (tables: readonly Tables[], cell: CellName, row: string) =>
  tables.map((each) => each[cell].rows[row]);

test.describe('a hold', () => {
  test('of f at 1 and i at 0 keeps the LSTM’s cell state, from a step on', { tag: long }, async ({
    app,
  }) => {
    await openToChange(app, 5);
    const before = await app.numbersOver(steps);
    await app.scrubber.fill('5');
    await change(app, { cell: 'LSTM', what: /^f, /, to: '1' });
    await change(app, { what: /^i, /, to: '0' });
    await expect(chips(app)).toHaveText([
      'LSTM f held at 1 from step 5 on',
      'LSTM i held at 0 from step 5 on',
    ]);
    const after = await app.numbersOver(steps);
    expect(after.slice(0, 4)).toEqual(before.slice(0, 4));
    const kept = before[3]?.LSTM.rows.c;
    expect(kept?.map(Number).some((value) => value !== 0)).toBe(true);
    expect(rowsOf(after, 'LSTM', 'c').slice(4)).toEqual(Array(10).fill(kept));
    expect(new Set(rowsOf(after, 'LSTM', 'f').slice(4).flat())).toEqual(new Set(['1.00000']));
    expect(rowsOf(before, 'LSTM', 'c')[4]).not.toEqual(kept);
    for (const cell of ['RNN', 'GRU'] as const) {
      expect(after.map((each) => each[cell])).toEqual(before.map((each) => each[cell]));
    }
  });

  test('of z at 0 keeps the GRU’s hidden state', async ({ app }) => {
    await openToChange(app, 7);
    const { GRU } = await app.numbersAt(7);
    await change(app, { cell: 'GRU', what: /^z, /, to: '0' });
    const after = await app.numbersOver([7, 8, 14]);
    expect(rowsOf(after, 'GRU', 'h')).toEqual(Array(3).fill(GRU.rows.h_prev));
    expect(GRU.rows.h).not.toEqual(GRU.rows.h_prev);
  });

  test('may be of one unit at one step, and affects what depends on it', { tag: long }, async ({
    app,
  }) => {
    await openToChange(app, 7);
    const before = await app.numbersOver([6, 7, 8]);
    await app.scrubber.fill('7');
    await change(app, { cell: 'GRU', what: /^r, /, unit: '3', to: '0.25', when: 'once' });
    await expect(chips(app)).toHaveText(['GRU r[3] set to 0.25 at step 7']);
    const after = await app.numbersOver([6, 7, 8]);
    expect(after[0]).toEqual(before[0]);
    const [, now, next] = before.map(({ GRU }) => GRU.rows.r ?? []);
    expect(after[1]?.GRU.rows.r).toEqual(now?.map((r, unit) => (unit === 3 ? '0.250000' : r)));
    expect(after[1]?.GRU.rows.candidate).not.toEqual(before[1]?.GRU.rows.candidate);
    expect(after[2]?.GRU.rows.r?.[3]).not.toBe('0.250000');
    expect(after[2]?.GRU.rows.r).not.toEqual(next);
  });
});

test.describe('a removed change has no effect', () => {
  const inAll: readonly CellName[] = cellNames;
  for (const [{ name, draft, touches, chip }, options] of examples(
    [
      {
        name: 'one letter of the input of all cells',
        draft: { what: /^x, /, unit: '5', to: '0.5', when: 'once' },
        touches: inAll,
        chip: 'x “e” set to 0.5 at step 3',
      },
      {
        name: 'one initial value',
        draft: { cell: 'RNN', what: /^h₀, /, unit: '2', to: '-3' },
        touches: ['RNN'],
        chip: 'RNN h[2] set to −3 before the first step',
      },
      {
        name: 'one weight',
        draft: { cell: 'GRU', what: 'in2update.weight', unit: '4', column: '5', to: '9' },
        touches: ['GRU'],
        chip: 'GRU in2update.weight[4, 5] set to 9',
      },
      {
        name: 'one bias',
        draft: { cell: 'LSTM', what: 'in2cell.bias', unit: '4', to: '1e1' },
        touches: ['LSTM'],
        chip: 'LSTM in2cell.bias[4] set to 10',
      },
      {
        name: 'a whole vector at every step',
        draft: { cell: 'LSTM', what: /^o, /, to: '1', when: 'always' },
        touches: ['LSTM'],
        chip: 'LSTM o held at 1 at every step',
      },
    ] as readonly { name: string; draft: Draft; touches: readonly CellName[]; chip: string }[],
    2,
  )) {
    test(name, options, async ({ app }) => {
      await openToChange(app, 3);
      const before = await app.numbersAt(3);
      await change(app, draft);
      await expect(chips(app)).toHaveText([chip]);
      for (const cell of cellNames) {
        const { rows } = (await app.numbersAt(3))[cell];
        if (touches.includes(cell)) expect(rows).not.toEqual(before[cell].rows);
        else expect(rows).toEqual(before[cell].rows);
      }
      await takeBack(app).click();
      await expect(chips(app)).toHaveCount(0);
      expect(await app.numbersAt(3)).toEqual(before);
    });
  }

  test('all at once, and at every step', { tag: long }, async ({ app }) => {
    await openToChange(app, 3);
    const before = await app.numbersOver(steps);
    await app.scrubber.fill('3');
    await app.button('All: set the memory to 0 here').click();
    await change(app, { cell: 'GRU', what: 'in2update.weight', unit: '4', column: '5', to: '9' });
    await expect(chips(app)).toHaveCount(5);
    const after = await app.numbersOver(steps);
    for (const cell of cellNames) {
      expect(new Set(rowsOf(after, cell, 'h')[2]?.map(Number))).toEqual(new Set([0]));
    }
    await app.button('Undo all').click();
    expect(await app.numbersOver(steps)).toEqual(before);
  });

  test('a weight changed in the panel of weights', async ({ app, page }) => {
    await app.openWith(text, { step: '3', panel: 'weights' });
    await app.expectPanel('Weights');
    await app.openNumbers();
    const before = await app.numbersAt(3);
    const weight = page.getByLabel('change this weight');
    const was = await weight.inputValue();
    await weight.fill('4.5');
    await app.button('Set').click();
    // The input at step 3 is an e: the cursor starts at its column.
    await expect(chips(app)).toHaveText(['GRU in2reset.weight[0, 5] set to 4.5']);
    await expect(app.panel('Weights')).toContainText('weight 4.5000 × x“e” 1= 4.5000');
    const after = await app.numbersAt(3);
    expect(after.GRU.rows.r?.[0]).not.toEqual(before.GRU.rows.r?.[0]);
    expect(after.GRU.rows.r?.[1]).toEqual(before.GRU.rows.r?.[1]);
    await takeBack(app).click();
    await expect(weight).toHaveValue(was);
    expect(await app.numbersAt(3)).toEqual(before);
  });
});

test.describe('an invalid value', () => {
  test('is reported, and nothing is lost', { tag: long }, async ({ app }) => {
    await openToChange(app, 3, { change: 'GRU.z[3]=0@5-' });
    const before = await app.numbersAt(3);
    const fault = app.panel('Change').getByText('Expected a number');
    for (const typed of ['', 'many', '1e7', '1..2', 'NaN', 'Infinity']) {
      await change(app, { what: /^r, /, unit: '7', to: typed, when: 'once' });
      await expect(fault).toHaveText(
        `Expected a number between −1,000,000 and 1,000,000, got “${typed}”.`,
      );
      await expect(field(app)).toHaveAttribute('aria-invalid', 'true');
      await expect(field(app)).toHaveValue(typed);
      await expect(chips(app)).toHaveText(['GRU z[3] held at 0 from step 5 on']);
      expect(await app.numbersAt(3)).toEqual(before);
    }
    await change(app, { to: '−0,5' });
    await expect(fault).toContainText('Write numbers with a point, as 0.5.');
    await change(app, { to: '−0.5' });
    await expect(fault).toHaveCount(0);
    await expect(chips(app).last()).toHaveText('GRU r[7] set to −0.5 at step 3');
    expect((await app.numbersAt(3)).GRU.rows.r?.[7]).toBe('-0.500000');
  });

  test('is also reported in the panel of weights', async ({ app, page }) => {
    await app.openWith(text, { step: '3', panel: 'weights' });
    await app.expectPanel('Weights');
    const weight = page.getByLabel('change this weight');
    const was = await weight.inputValue();
    for (const typed of ['much', '', '1e99', 'Infinity']) {
      await weight.fill(typed);
      await weight.press('Enter');
      await expect(app.panel('Weights').getByRole('alert')).toHaveText(
        `Expected a number between −1,000,000 and 1,000,000, got “${typed}”.`,
      );
      await expect(weight).toHaveValue(typed);
    }
    await expect(chips(app)).toHaveCount(0);
    await weight.press('Escape');
    await expect(weight).toHaveValue(was);
    await expect(app.panel('Weights')).toBeVisible();
  });
});
