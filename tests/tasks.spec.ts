import { faults, notNumbers } from './faults';
import { guesses } from './inspector';
import { type CellName, cellNames, examples, expect, long, test, type Unrolled } from './page';
import { type Quantities, shippedWeights, steps } from './pages/plain';

/** Every task: its target, and the length of its first example. */
const tasks = [
  { id: 'next-letter', title: 'next letter', asks: 'next letter', length: 30 },
  { id: 'temporal-order', title: 'temporal order', asks: 'order', length: 50 },
  { id: 'adding', title: 'adding', asks: 'sum', length: 30 },
  { id: 'parity', title: 'running parity', asks: 'ones so far', length: 32 },
  { id: 'recall', title: 'recall', asks: 'first letter', length: 12 },
  { id: 'echo', title: 'echo', asks: 'echo', length: 30 },
  { id: 'reber', title: 'embedded Reber grammar', asks: 'next letter', length: 9 },
  { id: 'surname', title: 'surname', asks: 'language', length: 11 },
  { id: 'sine', title: 'noisy sine', asks: 'next number', length: 48 },
] as const;

/** The heading of a cell's predictions, with the target. */
const answer = (app: Unrolled, cell: CellName) =>
  app.card(cell).getByText(/no target at this step|^correct: .+$/);

/** The number that a cell predicts. */
async function predicted(app: Unrolled, cell: CellName): Promise<number> {
  const text = await app.card(cell).getByTitle('Why this number?').textContent();
  return Number(/predicted (−?[\d.]+)/.exec(text ?? '')?.[1]?.replace('−', '-'));
}

/** The deviation of a cell's numbers at a step from plain loops over the trained weights. */
function offBy(rows: Readonly<Record<string, readonly string[]>>, cell: CellName, task: string) {
  const shown = (name: string) => rows[name]?.map(Number) ?? [];
  const before: Quantities = { h: shown('h_prev'), c: shown('c_prev') };
  const made = steps[cell](shippedWeights(task, cell), shown('x'), before);
  return Math.max(
    ...Object.entries(made).flatMap(([name, values]) =>
      values.map((value, unit) => Math.abs(value - (shown(name)[unit] ?? Number.NaN))),
    ),
  );
}

test.describe('from a link', () => {
  for (const [{ id, asks, length }, options] of examples(tasks, 2)) {
    test(
      `${id} opens with its trained weights, and steps to its end`,
      options,
      async ({ app, page }) => {
        await app.openTask(id);
        await expect(page.getByRole('radio', { name: 'trained', exact: true })).toBeChecked();
        await app.expectStep(1, length);
        for (const cell of cellNames) {
          const floats = [...shippedWeights(id, cell).values()].reduce(
            (n, { data }) => n + data.length,
            0,
          );
          await expect(app.card(cell)).toContainText(`${floats.toLocaleString('en')} parameters`);
          await expect(app.card(cell).getByText(asks, { exact: true })).toBeVisible();
        }
        await app.openNumbers();
        for (const step of [2, Math.ceil(length / 2), length]) {
          await app.scrubber.fill(String(step));
          const tables = await app.numbersAt(step);
          for (const cell of cellNames) {
            expect(offBy(tables[cell].rows, cell, id), `${cell} at step ${step}`).toBeLessThan(
              1e-4,
            );
          }
        }
        expect(await notNumbers(page)).toEqual([]);
      },
    );
  }
});

test.describe('the chooser', () => {
  test('offers every task, and each shows its target', { tag: long }, async ({ app, page }) => {
    test.slow();
    await app.open();
    await expect(app.task.getByRole('option')).toHaveText(tasks.map(({ title }) => title));
    for (const { id, title, asks, length } of [...tasks.slice(1), ...tasks.slice(0, 1)]) {
      await app.task.selectOption(title);
      await app.expectStep(1, length);
      for (const cell of cellNames) {
        await expect(app.card(cell).getByText(asks, { exact: true })).toBeVisible();
      }
      await app.button('Last step').click();
      await app.expectStep(length, length);
      await expect.poll(() => page.url()).toContain(`task=${id}&`);
      expect(await notNumbers(page)).toEqual([]);
    }
  });

  test('restores the sequence and step of a task', async ({ app }) => {
    await app.openWith('my own whale', { step: '4' });
    await app.task.selectOption('adding');
    await app.expectStep(1, 30);
    await app.sequence.fill('0.1* 0.2 0.3* 0.4');
    await app.scrubber.fill('3');
    await app.task.selectOption('next letter');
    await app.expectStep(4, 12);
    await expect(app.sequence).toHaveValue('my own whale');
    await app.task.selectOption('adding');
    await app.expectStep(3, 4);
    await expect(app.sequence).toHaveValue('0.1* 0.2 0.3* 0.4');
  });

  test('works by keyboard alone, and keeps the focus', async ({ app }) => {
    await app.open();
    await app.task.focus();
    await app.task.pressSequentially('echo');
    await app.expectStep(1, 30);
    await expect(app.task).toHaveValue('echo');
    await expect(app.task).toBeFocused();
  });

  test('opens a task untrained if its weights cannot be fetched, with a message on each card', async ({
    page,
  }) => {
    await page.route('**/weights/parity-gru*', (route) => route.abort());
    await page.goto('./#task=next-letter');
    await expect(page.getByRole('article')).toHaveCount(3);
    await page.getByRole('combobox', { name: 'Task' }).selectOption('parity');
    await expect(page.getByText('Step 1 of 32')).toBeVisible();
    const missing = page.getByText(/^The trained weights could not be opened /);
    await expect(missing).toHaveCount(1);
    await expect(page.getByRole('article', { name: 'GRU', exact: true })).toContainText(
      /weights\/parity-gru\.safetensors: .*this cell is untrained \(seed 1\)/,
    );
    await page.getByRole('button', { name: 'Gradients', exact: true }).click();
    await expect(page.getByText('the trained weights (GRU: untrained)')).toBeVisible();
    await page.getByRole('button', { name: 'Gradients', exact: true }).click();
    await page.getByRole('combobox', { name: 'Task' }).selectOption('echo');
    await expect(missing).toHaveCount(0);
    await expect(page.getByText('Step 1 of 30')).toBeVisible();
  });
});

test.describe('a late target', () => {
  test('is not predicted before, and GRU and LSTM predict it correctly', async ({ app, page }) => {
    test.slow();
    await app.openTask('temporal-order');
    for (const classes of ['XX', 'XY', 'YX', 'YY']) {
      const [first, second] = classes;
      await page
        .getByRole('combobox', { name: 'Examples' })
        .selectOption(`${first}, then ${second}`);
      await app.expectStep(1, 50);
      await expect(answer(app, 'GRU')).toHaveText('no target at this step');
      await app.button('Last step').click();
      for (const cell of ['GRU', 'LSTM'] as const) {
        await expect(answer(app, cell)).toHaveText(
          new RegExp(`^correct: ${classes}, predicted with (9\\d|100) %`),
        );
        await expect(guesses(app, cell).first()).toContainText(classes);
      }
    }
  });

  test('of adding is a number: the GRU is close, and there is no target before', async ({
    app,
  }) => {
    // As long as in training, with 42 and 31 marked.
    const numbers = Array.from({ length: 30 }, (_, at) => `0.${((at * 37 + 11) % 90) + 10}`);
    await app.openTask('adding', {
      text: numbers.with(4, '0.42*').with(19, '0.31*').join(' '),
    });
    for (const step of [1, 29]) {
      await app.scrubber.fill(String(step));
      await app.expectStep(step, 30);
      for (const cell of cellNames) {
        await expect(answer(app, cell)).toHaveText('no target at this step');
        await expect(app.card(cell)).toContainText('loss —');
      }
    }
    await app.button('Last step').click();
    for (const cell of cellNames) await expect(answer(app, cell)).toHaveText('correct: 0.73');
    expect(Math.abs((await predicted(app, 'GRU')) - 0.73)).toBeLessThan(0.1);
  });
});

test.describe('a sequence of numbers', () => {
  test('is read as typed, and invalid numbers are marked', async ({ app, page }) => {
    await app.openTask('adding');
    await app.sequence.fill('0.5 x 2* 0.3');
    await app.expectStep(1, 4);
    await expect(app.sequence).toHaveValue('0.5 x 2* 0.3');
    await expect(app.sequence).toHaveAccessibleDescription(
      /they read x as 0\.00, 2\* as 1\.00\*\. Type here/,
    );
    await expect(page.locator('[data-replaced] > b')).toHaveText(['x', '2*']);
    await app.openNumbers();
    for (const [step, x] of [
      [0.5, 0],
      [0, 0],
      [1, 1],
      [0.3, 0],
    ].entries()) {
      await app.scrubber.fill(String(step + 1));
      expect((await app.numbersAt(step + 1)).GRU.rows.x?.map(Number)).toEqual(x);
    }
  });

  test('keeps the text while typing, including the space before the next number', async ({
    app,
  }) => {
    await app.openTask('sine');
    await app.sequence.fill('');
    await expect(app.sequence).toHaveAccessibleDescription(/type numbers/);
    await app.sequence.pressSequentially('0.5 -0.25 ');
    await expect(app.sequence).toHaveValue('0.5 -0.25 ');
    await app.expectStep(1, 2);
  });
});

test.describe('sampling', () => {
  test('opens another sequence of the task, at its first step', async ({ app }) => {
    await app.openTask('adding', { step: '9' });
    const seen = new Set([await app.sequence.inputValue()]);
    for (let draw = 0; draw < 3; draw++) {
      await app.button('Draw another sequence').click();
      await app.expectStep(1, 30);
      const numbers = (await app.sequence.inputValue()).split(' ');
      expect(numbers.filter((number) => number.endsWith('*'))).toHaveLength(2);
      seen.add(numbers.join(' '));
    }
    expect(seen.size).toBe(4);
  });

  test('is not available for a text', async ({ app }) => {
    await app.open();
    await expect(app.button('Draw another sequence')).toHaveCount(0);
  });
});

for (const size of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test(`axe finds nothing wrong with adding at ${size.width} px`, { tag: long }, async ({
    app,
    page,
  }) => {
    test.slow();
    await page.setViewportSize(size);
    await app.openTask('adding', { step: '30' });
    await expect(answer(app, 'GRU')).toHaveText(/^correct: \d/);
    expect(await faults(page)).toEqual([]);
  });
}
