import {
  type CellName,
  cardTitles,
  cellNames,
  examples,
  expect,
  long,
  rowNames,
  test,
  type Unrolled,
} from './page';

const text = 'the whale swam';
const steps = [1, 5, 14];

/** Opens the page at a step with its Numbers and its conventions open. */
async function openConventions(app: Unrolled, fields: Record<string, string> = {}): Promise<void> {
  await app.openWith(text, { step: '5', panel: 'conventions', ...fields });
  await app.expectPanel('Conventions');
  await app.openNumbers();
}

const group = (app: Unrolled, cell: CellName) =>
  app
    .panel('Conventions')
    .getByRole('region', { name: `Conventions: ${cardTitles[cell]}`, exact: true });

/** An option's radio button, by its question. */
const option = (app: Unrolled, question: string, title: string) =>
  app
    .panel('Conventions')
    .getByRole('group', { name: question })
    .getByRole('radio', { name: title });

/** A card's formulas and diagram, as texts to compare. */
async function readCard(app: Unrolled, cell: CellName) {
  const picture = app.card(cell).getByRole('img', { name: /^The cell, / });
  return {
    formulas: await app.card(cell).locator('span[role="math"]').allTextContents(),
    picture: await picture.evaluate((svg) => {
      const wires = Array.from(svg.querySelectorAll('path'), (wire) => wire.getAttribute('d'));
      const signs = Array.from(svg.querySelectorAll('text'), (sign) => sign.textContent);
      return [...wires, ...signs];
    }),
  };
}

/** Whether numbers agree to five digits: the order of a sum changes its float32 rounding. */
function isSame(a: string, b: string | number | undefined): boolean {
  return Math.abs(Number(a) - Number(b)) <= 1e-5 * (1 + Math.abs(Number(a)));
}

interface Switch {
  readonly cell: CellName;
  readonly question: string;
  readonly title: string;
  /** The rows of the Numbers table with this option, and those with changed numbers. */
  readonly rows?: readonly string[];
  readonly changes: readonly string[];
}

const switches: readonly Switch[] = [
  {
    cell: 'RNN',
    question: 'Activation of the state',
    title: 'tanh',
    changes: ['h_prev', 'h', 'y'],
  },
  {
    cell: 'RNN',
    question: 'Activation of the state',
    title: 'relu',
    changes: ['h_prev', 'h', 'y'],
  },
  {
    cell: 'RNN',
    question: 'State that the output uses',
    title: 'new state',
    changes: ['y'],
  },
  { cell: 'GRU', question: 'What z weights', title: 'the old state', changes: ['z'] },
  {
    cell: 'GRU',
    question: 'Where r acts',
    title: 'after the product',
    changes: ['h_prev', 'r', 'z', 'candidate', 'h', 'y'],
  },
  {
    cell: 'LSTM',
    question: 'What controls the cell state',
    title: 'no forget gate',
    rows: rowNames.LSTM.filter((row) => row !== 'f'),
    changes: ['h_prev', 'c_prev', 'i', 'candidate', 'c', 'o', 'h', 'y'],
  },
  // Peepholes of trained weights are 0.
  { cell: 'LSTM', question: 'What controls the cell state', title: 'peepholes', changes: [] },
];

test.describe('an option', () => {
  for (const [{ cell, question, title, rows = rowNames[cell], changes }, options] of examples(
    switches,
    2,
  )) {
    test(
      `changes formula, diagram and numbers together, and back: ${cell}, ${title}`,
      options,
      async ({ app }) => {
        await openConventions(app);
        const numbers = await app.numbersAt(5);
        const card = await readCard(app, cell);
        await expect(group(app, cell).locator('dl')).toHaveCount(0);
        await option(app, question, title).check();

        await expect
          .poll(async () => Object.keys((await app.numbersAt(5))[cell].rows))
          .toEqual(rows);
        await expect
          .poll(async () => (await readCard(app, cell)).formulas)
          .not.toEqual(card.formulas);
        expect((await readCard(app, cell)).picture).not.toEqual(card.picture);
        const others = await app.numbersAt(5);
        const differing = rows.filter((row) => {
          const there = numbers[cell].rows[row];
          return others[cell].rows[row]?.some((digits, unit) => !isSame(digits, there?.[unit]));
        });
        expect(differing).toEqual(changes);
        for (const other of cellNames.filter((name) => name !== cell)) {
          expect(others[other]).toEqual(numbers[other]);
        }

        await group(app, cell)
          .getByRole('group', { name: question })
          .getByRole('radio', { name: 'reference' })
          .check();
        await expect.poll(() => app.numbersAt(5)).toEqual(numbers);
        expect(await readCard(app, cell)).toEqual(card);
        await expect(group(app, cell).locator('dl')).toHaveCount(0);
      },
    );
  }

  test('of the initial state affects all cells, initially only', { tag: long }, async ({ app }) => {
    await openConventions(app);
    const cards = await Promise.all(cellNames.map((cell) => readCard(app, cell)));
    await option(app, 'Initial state', 'zeros').check();
    await app.scrubber.fill('1');
    await expect
      .poll(async () => {
        const tables = await app.numbersAt(1);
        return cellNames.map((cell) => [...new Set(tables[cell].rows.h_prev?.map(Number))]);
      })
      .toEqual([[0], [0], [0]]);
    await app.scrubber.fill('5');
    expect(await Promise.all(cellNames.map((cell) => readCard(app, cell)))).toEqual(cards);
  });
});

test('a peephole with a weight makes its gate depend on the cell state', async ({ app }) => {
  await openConventions(app, { memory: 'peephole' });
  const f = async () => (await app.numbersOver([1, 2])).map(({ LSTM }) => LSTM.rows.f ?? []);
  const [first, second] = await f();
  await app.openWith(text, { memory: 'peephole', change: 'LSTM.cell2frg.weight[3]=2' });
  await expect(app.page.getByRole('region', { name: 'Changes' })).toBeVisible();
  const [still, looking] = await f();
  expect(still, 'at first the cell state is zero').toEqual(first);
  const other = looking?.flatMap((digits, unit) => (digits === second?.[unit] ? [] : [unit]));
  expect(other).toEqual([3]);
});

test.describe('z flipped', () => {
  test('is the same network: only z changes, to 1 − z, and the page says why', async ({ app }) => {
    await openConventions(app);
    const before = await app.numbersOver(steps);
    await option(app, 'What z weights', 'the old state').check();
    await expect(group(app, 'GRU')).toContainText('since σ(−a) = 1 − σ(a)');
    const after = await app.numbersOver(steps);
    for (const [index, { GRU }] of after.entries()) {
      for (const row of rowNames.GRU) {
        const there = before[index]?.GRU.rows[row] ?? [];
        const same = row === 'z' ? there.map((z) => 1 - Number(z)) : there;
        expect(GRU.rows[row]).toHaveLength(row === 'x' || row === 'y' ? 30 : 24);
        const off = GRU.rows[row]?.filter((digits, unit) => !isSame(digits, same[unit]));
        expect(off, row).toEqual([]);
      }
    }
  });

  test('has only differing signs marked', async ({ app }) => {
    await openConventions(app, { update: 'keeps' });
    const pair = group(app, 'GRU').locator('dl');
    await expect(pair).toHaveCount(1);
    const formulas = await pair.locator('dd').evaluateAll((formulas) =>
      formulas.map((formula) => {
        const leaves = Array.from(formula.querySelectorAll('span')).filter(
          (each) => each.childElementCount === 0 && each.textContent?.trim(),
        );
        const textOf = (marked: boolean) =>
          leaves
            .filter((each) => each.classList.contains('differs') === marked)
            .map((each) => each.textContent);
        return { differs: textOf(true).join(''), same: textOf(false).join('') };
      }),
    );
    expect(formulas).toHaveLength(2);
    expect(formulas[0]?.differs).toContain('1−');
    expect(formulas[1]?.differs).toContain('1−');
    expect(formulas[0]?.same).toBe(formulas[1]?.same);
    expect(formulas[0]?.same).toContain('h');
  });
});

test.describe('a link', () => {
  test('restores conventions', { tag: long }, async ({ app, page }) => {
    await openConventions(app);
    await option(app, 'What z weights', 'the old state').check();
    await option(app, 'What controls the cell state', 'no forget gate').check();
    await expect.poll(() => page.url()).toMatch(/update=keeps.*memory=none/);
    expect(page.url()).not.toMatch(/squash|output=|reset|initial/);
    const here = await app.numbersAt(5);
    await page.reload();
    await expect(option(app, 'What z weights', 'the old state')).toBeChecked();
    await expect(option(app, 'What controls the cell state', 'no forget gate')).toBeChecked();
    await expect(option(app, 'Where r acts', 'before the product')).toBeChecked();
    await app.openNumbers();
    expect(await app.numbersAt(5)).toEqual(here);
  });

  test('to an unknown convention reports it, and opens the reference’s', async ({ app }) => {
    await openConventions(app, { update: 'both', memory: 'none' });
    await expect(app.notices).toHaveText(
      'The link’s update could not be read: expected one of writes, keeps, got “both”.',
    );
    await expect(option(app, 'What z weights', 'the candidate')).toBeChecked();
    await expect(option(app, 'What controls the cell state', 'no forget gate')).toBeChecked();
  });
});
