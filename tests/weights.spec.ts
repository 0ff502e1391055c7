import {
  alphabet,
  type CellName,
  examples,
  expect,
  long,
  type NumbersTable,
  numberIn,
  tabTo,
  test,
  type Unrolled,
} from './page';
import { parseWeights } from './pages/plain';

const text = 'the whale swam';

const letters = alphabet.replace(' ', '␣');
const matrix = (app: Unrolled) => app.panel('Weights').getByRole('application');
const readout = (app: Unrolled) => app.panel('Weights').locator('[data-readout]');

/** Opens the page at a step with its Numbers and a layer's weights open. */
async function openWeights(app: Unrolled, step: number, layer?: string): Promise<void> {
  await app.openWith(text, { step: String(step), panel: 'weights' });
  await app.expectPanel('Weights');
  await app.openNumbers();
  if (layer) await app.panel('Weights').getByRole('radio', { name: layer }).check();
}

/** The readout of the weight at the cursor. */
async function readWeight(app: Unrolled) {
  const lines = await readout(app)
    .locator('p')
    .evaluateAll((lines) => lines.map((line) => line.textContent ?? ''));
  return parseReadout(lines);
}

/** The readouts of the weights of the cursor's row, from the first to the last column. */
async function readRow(app: Unrolled, columns: number) {
  const row = await readout(app).evaluate(async (box, columns) => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    const read = () => Array.from(box.querySelectorAll('p'), (line) => line.textContent ?? '');
    const found: string[][] = [];
    press('Home');
    for (let column = 0; column < columns; column++) {
      // React has rendered the effect of a key by the next event-loop task.
      await new Promise((done) => setTimeout(done));
      found.push(read());
      press('ArrowRight');
    }
    return found;
  }, columns);
  return row.map(parseReadout);
}

function parseReadout([name = '', product = '', part = '']: readonly string[]) {
  const [, weight, factor, result] =
    /^weight ([−\d.]+) × .*?[\]”] (\(?[−\d.]+\)?)= ([−\d.]+)$/.exec(product) ?? [];
  return {
    name,
    product,
    part,
    weight: numberIn(weight),
    factor: numberIn(factor),
    result: numberIn(result),
  };
}

/** The rows that a layer multiplies, concatenated. */
function operandOf({ rows }: NumbersTable, names: readonly string[]): number[] {
  return names.flatMap((name) =>
    name === 'r ⊙ h'
      ? (rows.r ?? []).map((r, unit) => Number(r) * Number(rows.h_prev?.[unit]))
      : (rows[name] ?? []).map(Number),
  );
}

test.describe('the readout of a weight', () => {
  for (const [[cell, layer, makes, operands, last], options] of examples([
    ['RNN', 'in2output', 'y', ['x', 'h_prev'], 53],
    ['GRU', 'in2update', 'z', ['x', 'h_prev'], 53],
    ['GRU', 'in2hidden', 'h̃', ['x', 'r ⊙ h'], 53],
    ['LSTM', 'in2cell', 'c̃', ['x', 'h_prev'], 53],
    ['LSTM', 'out_layer', 'y', ['h'], 23],
  ] as const)) {
    test(
      `is the file’s weight times the value in the Numbers: ${cell}, ${layer}`,
      options,
      async ({ app, page }) => {
        await openWeights(app, 5);
        await app.panel('Weights').getByRole('radio', { name: cell, exact: true }).check();
        await app
          .panel('Weights')
          .getByRole('radio', { name: `${layer} → ${makes}` })
          .check();
        const file = await page.request.get(
          `weights/next-letter-${cell.toLowerCase()}.safetensors`,
        );
        const weights = parseWeights(await file.body()).get(`${layer}.weight`)?.data ?? [];
        const operand = operandOf((await app.numbersAt(5))[cell], operands);
        expect(operand).toHaveLength(last + 1);
        await matrix(app).focus();
        for (const row of [0, 1, 7]) {
          await app.press('PageUp');
          await app.press('ArrowDown', row);
          const read = await readRow(app, last + 1);
          for (const [column, { name, weight, factor, result, part }] of read.entries()) {
            const place = `${layer}.weight[${row}, ${column}]: ${name}`;
            const right = weights[row * (last + 1) + column] ?? Number.NaN;
            expect(Math.abs(weight - right), place).toBeLessThan(6e-5);
            expect(Math.abs(factor - (operand[column] ?? Number.NaN)), place).toBeLessThan(6e-5);
            const product = right * (operand[column] ?? Number.NaN);
            expect(Math.abs(result - product), place).toBeLessThan(6e-5);
            expect(part).toContain(`unit ${row}`);
          }
          await expect(readout(app)).toContainText(`${layer}.bias[${row}]`);
        }
      },
    );
  }

  test('follows the step', { tag: long }, async ({ app }) => {
    await openWeights(app, 5, 'in2update');
    await matrix(app).focus();
    await app.press('Home');
    await app.press('ArrowRight', 30 + 2);
    const factors = [];
    for (const step of [5, 6, 7]) {
      await app.scrubber.fill(String(step));
      await expect(app.panel('Weights')).toContainText(`at step ${step}.`);
      const { name, factor } = await readWeight(app);
      expect(name).toBe('in2update.weight[0, ht−1 2]');
      const { GRU } = await app.numbersAt(step);
      expect(Math.abs(factor - Number(GRU.rows.h_prev?.[2]))).toBeLessThan(6e-5);
      factors.push(factor);
    }
    expect(new Set(factors).size).toBe(3);
  });
});

test.describe('the matrix', () => {
  test('has a letter above each column of the input, and marks the current one', async ({
    app,
  }) => {
    await openWeights(app, 5, 'in2update');
    const shown = matrix(app).locator('text.letter');
    await expect(shown).toHaveText([...letters]);
    await expect(matrix(app).locator('text.letter.now')).toHaveText(['w']);
    await app.scrubber.fill('4');
    await expect(matrix(app).locator('text.letter.now')).toHaveText(['␣']);
    await expect(shown).toHaveText([...letters]);
  });

  test('is one tab stop, and the arrow keys move within it', { tag: long }, async ({ app }) => {
    await openWeights(app, 5, 'in2update');
    await tabTo(app, matrix(app));
    const name = async () => (await readWeight(app)).name;
    // It starts at the current letter: a w.
    for (const [key, expected] of [
      ['Shift', 'in2update.weight[0, “w”]'],
      ['ArrowRight', 'in2update.weight[0, “x”]'],
      ['ArrowDown', 'in2update.weight[1, “x”]'],
      ['ArrowLeft', 'in2update.weight[1, “w”]'],
      ['PageDown', 'in2update.weight[23, “w”]'],
      ['ArrowDown', 'in2update.weight[23, “w”]'],
      ['Home', 'in2update.weight[23, “␣”]'],
      ['ArrowLeft', 'in2update.weight[23, “␣”]'],
      ['End', 'in2update.bias[23]'],
      ['ArrowRight', 'in2update.bias[23]'],
      ['ArrowLeft', 'in2update.weight[23, ht−1 23]'],
      ['ArrowUp', 'in2update.weight[22, ht−1 23]'],
      ['PageUp', 'in2update.weight[0, ht−1 23]'],
      ['ArrowUp', 'in2update.weight[0, ht−1 23]'],
    ] as const) {
      await app.press(key);
      await expect.poll(name, key).toBe(expected);
    }
    await app.expectStep(5);
    await app.press('Tab');
    await expect(matrix(app)).not.toBeFocused();
  });

  test('has arrow buttons on a phone', async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openWeights(app, 5, 'in2update');
    await app.button('Column to the right').click();
    await app.button('Unit below').click();
    await expect(readout(app)).toContainText('in2update.weight[1, “x”]');
    await app.button('Column to the left').click();
    await app.button('Unit above').click();
    await expect(readout(app)).toContainText('in2update.weight[0, “w”]');
  });

  test('shows the hovered weight, and keeps the clicked one', async ({ app, page }) => {
    await openWeights(app, 5, 'in2update');
    const letter = async (name: string) => {
      const box = await matrix(app)
        .locator('text.letter')
        .getByText(name, { exact: true })
        .boundingBox();
      if (!box) throw new Error(`expected a letter ${name}`);
      return { x: box.x + box.width / 2, y: box.y + box.height + 10 };
    };
    const [a, b] = [await letter('a'), await letter('b')];
    await page.mouse.click(a.x, a.y);
    await expect(readout(app)).toContainText('in2update.weight[0, “a”]');
    await page.mouse.move(b.x, b.y);
    await expect(readout(app)).toContainText('in2update.weight[0, “b”]');
    await app.button('why update gate z, unit 0?').hover();
    await expect(readout(app)).toContainText('in2update.weight[0, “a”]');
  });

  test('links to the explanation of the unit of its row', async ({ app }) => {
    await openWeights(app, 5, 'in2update');
    await matrix(app).focus();
    await app.press('ArrowDown', 5);
    const { GRU } = await app.numbersAt(5);
    await app.button('why update gate z, unit 5?').click();
    const heading = app.panel('Why?').getByRole('heading', { level: 3 });
    await expect(heading).toContainText('GRU, step 5z5[5]');
    const shown = numberIn((await heading.textContent())?.split(' = ')[1]);
    expect(Math.abs(shown - Number(GRU.rows.z?.[5]))).toBeLessThan(2e-6);
  });

  test('shows the layers of the chosen cell', { tag: long }, async ({ app }) => {
    await openWeights(app, 5);
    const layers: Readonly<Record<CellName, readonly string[]>> = {
      RNN: ['in2hidden → h', 'in2output → y'],
      GRU: ['in2reset → r', 'in2update → z', 'in2hidden → h̃', 'in2out → y'],
      LSTM: ['in2frg → f', 'in2in → i', 'in2cell → c̃', 'in2out → o', 'out_layer → y'],
    };
    for (const [cell, names] of Object.entries(layers)) {
      await app.panel('Weights').getByRole('radio', { name: cell, exact: true }).check();
      const group = app.panel('Weights').getByRole('group', { name: 'Layer whose' });
      await expect(group.locator('label')).toHaveText([...names]);
      for (const name of names) {
        await group.getByRole('radio', { name }).check();
        await expect(matrix(app)).toHaveAccessibleName(`Weights of ${name.split(' ')[0]}`);
        await expect(matrix(app).getByRole('img')).toHaveAccessibleName(
          new RegExp(`^${name.split(' ')[0]} of the .*${cell}`),
        );
      }
    }
  });
});
