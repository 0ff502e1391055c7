import { readFileSync } from 'node:fs';
import { type NumbersTable, readNumbers } from './numbers';
import { alphabet, cellNames, examples, expect, long, rowNames, test } from './page';
import type { Fixture } from './pages/fixture';
import { parseWeights, type Quantities, steps, type Vector } from './pages/plain';

/**
 * The largest deviation of a row relative to the tolerance: at most 1 if all numbers agree within
 * `within`, plus half a unit of the sixth digit for rounding.
 */
function deviation(shown: readonly string[] | undefined, expected: Vector, within: number): number {
  if (shown?.length !== expected.length) return Number.POSITIVE_INFINITY;
  return Math.max(
    ...expected.map((value, unit) => {
      const off = Math.abs(Number(shown[unit]) - value) / (within + 5e-6 * Math.abs(value));
      return Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
    }),
  );
}

/** Descriptions of incorrect rows; empty if there are none. */
function wrongRows(table: NumbersTable, expected: Quantities, within: number): string[] {
  return Object.entries(expected).flatMap(([name, values]) => {
    const off = deviation(table.rows[name], values, within);
    return off <= 1 ? [] : [`${table.caption}: ${name} is off by ${off} times the tolerance`];
  });
}

const stateNames = { RNN: ['h'], GRU: ['h'], LSTM: ['h', 'c'] } as const;

test.describe('a card fed with a fixture of PyTorch', () => {
  const address = process.env.FIXTURE_URL ?? '';
  test.use({ baseURL: address });

  for (const [name, options] of examples([
    'gru-medium',
    'lstm-small',
    'rnn-small',
    'lstm-medium',
    'rnn-medium',
  ])) {
    test(`shows PyTorch’s numbers of ${name} at every step`, options, async ({ page, app }) => {
      const file = new URL(`./fixtures/${name}.json`, import.meta.url);
      const fixture: Fixture = JSON.parse(readFileSync(file, 'utf8'));
      const { cell, x, initial } = fixture;
      await page.goto(`${address}?case=${name}`);
      await app.openNumbers();
      expect(fixture.steps.length).toBeGreaterThan(3);
      const steps = fixture.steps.map((_, index) => index + 1);
      const shown = await readNumbers(page, { cells: [cell], steps, moves: true });
      for (const [index, made] of fixture.steps.entries()) {
        const [table] = shown[index] ?? [];
        if (!table) throw new Error('expected a Numbers table');
        expect(Object.keys(table.rows)).toEqual(rowNames[cell]);
        const before = fixture.steps[index - 1] ?? initial;
        const expected: Quantities = { x: x[index] ?? [], ...made };
        for (const state of stateNames[cell]) expected[`${state}_prev`] = before[state] ?? [];
        expect(Object.keys(expected).sort()).toEqual([...rowNames[cell]].sort());
        expect(wrongRows(table, expected, 1e-6)).toEqual([]);
      }
    });
  }
});

const trained = { text: 'call me ishmael, some years ago.' };
const untrained = { text: "it's a whale", weights: 'untrained', seed: '7', size: '8' };

test('with the trained weights, each table agrees with plain loops over the served weights', async ({
  app,
  page,
}) => {
  await app.openWith(trained.text);
  await app.openNumbers();
  const first = await app.numbersAt(1);
  await app.button('Last step').click();
  const last = await app.numbersAt(trained.text.length);
  for (const cell of cellNames) {
    const file = await page.request.get(`weights/next-letter-${cell.toLowerCase()}.safetensors`);
    const weights = parseWeights(await file.body());
    let made: Quantities = {};
    for (const state of stateNames[cell]) {
      made[state] = first[cell].rows[`${state}_prev`]?.map(Number) ?? [];
    }
    for (const letter of trained.text) {
      const x = [...alphabet].map((other) => Number(other === letter));
      made = { x, ...steps[cell](weights, x, made) };
    }
    expect(Object.keys(last[cell].rows)).toEqual(rowNames[cell]);
    expect(Object.keys(made).sort()).toEqual([...rowNames[cell]].sort());
    expect(wrongRows(last[cell], made, 1e-5)).toEqual([]);
  }
});

test('the LSTM’s cell state is initially zero, and no hidden state is', async ({ app }) => {
  await app.openWith('a');
  await app.openNumbers();
  const tables = await app.numbersAt(1);
  expect(new Set(tables.LSTM.rows.c_prev?.map(Number))).toEqual(new Set([0]));
  for (const cell of cellNames) {
    const values = tables[cell].rows.h_prev?.map(Number) ?? [];
    const bound = Math.sqrt(6 / values.length);
    expect(new Set(values).size).toBeGreaterThan(values.length / 2);
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(bound);
  }
});

test('a seed gives the same numbers on every visit, and another seed different ones', {
  tag: long,
}, async ({ app }) => {
  const visits = [];
  for (const seed of ['7', '7', '8']) {
    await app.page.goto('about:blank');
    await app.openWith(untrained.text, { ...untrained, seed, step: '12' });
    await app.openNumbers();
    visits.push(await app.numbersAt(12));
  }
  expect(visits[1]).toEqual(visits[0]);
  for (const cell of cellNames) {
    expect(visits[0]?.[cell].rows.h).toHaveLength(8);
    expect(visits[2]?.[cell].rows.h).not.toEqual(visits[0]?.[cell].rows.h);
  }
});
