import { notNumbers } from './faults';
import { lines, loss, normAt, norms, openGradients, panel, rowOf, scale } from './gradients';
import { cellNames, expect, test } from './page';
import { shippedWeights } from './pages/plain';

test.describe('the lines', () => {
  test('start with the derivative of the loss times the output’s weights', async ({ app }) => {
    const text = '0.13 0.42* 0.91 0.08 0.77 0.66 0.31* 0.95 0.24 0.50';
    await openGradients(app, 'adding', { text, step: '10' });
    await app.openNumbers();
    const tables = await app.numbersAt(10);
    // In each output layer h is last; the RNN's reads the previous h, so its loss starts there.
    const outputs = { RNN: 'in2output.weight', GRU: 'in2out.weight', LSTM: 'out_layer.weight' };
    for (const cell of cellNames) {
      const { rows } = tables[cell];
      const weights = shippedWeights('adding', cell).get(outputs[cell])?.data ?? [];
      const ofState = weights.slice(-(rows.h?.length ?? 0));
      const slope = 2 * Math.abs(Number(rows.y?.[0]) - 0.73);
      const right = slope * Math.hypot(...ofState);
      const shown = await normAt(app, cell, cell === 'RNN' ? 9 : 10);
      expect(Math.abs(shown / right - 1), cell).toBeLessThan(0.06);
    }
    expect(await normAt(app, 'RNN', 10)).toBe(0);
  });

  test('vanish and explode with the scale of the recurrent weights, and can be restored', async ({
    app,
    page,
  }) => {
    const text = '0110100111';
    await openGradients(app, 'parity', { text, weights: 'untrained', seed: '1', size: '8' });
    const asTheyAre = await norms(app);
    const first = (all: Awaited<ReturnType<typeof norms>>, state: keyof typeof rowOf) =>
      all[rowOf[state] ?? '']?.[1] ?? Number.NaN;
    await scale(app).focus();
    await app.press('Home');
    await expect(scale(app)).toHaveAttribute('aria-valuetext', 'times 0.1, towards vanishing');
    await expect.poll(() => normAt(app, 'RNN', 1)).toBeLessThan(first(asTheyAre, 'RNN') / 1e3);
    expect(await notNumbers(page)).toEqual([]);
    await app.press('End');
    await expect(scale(app)).toHaveAttribute('aria-valuetext', 'times 4, towards exploding');
    await expect
      .poll(async () => {
        const now = await norms(app);
        return Object.keys(rowOf).some((state) => first(now, state) > 10 * first(asTheyAre, state));
      })
      .toBe(true);
    expect(await notNumbers(page)).toEqual([]);
    await panel(app).getByRole('button', { name: 'Recurrent weights unchanged' }).click();
    await expect.poll(() => norms(app)).toEqual(asTheyAre);
  });

  test('are of the last step’s loss, of the current one’s, or of the mean', async ({ app }) => {
    await openGradients(app, 'parity', { text: '0110100111', step: '4' });
    const caption = panel(app).getByRole('table').locator('caption');
    const last = await norms(app);
    await expect(caption).toContainText('of the loss at step 10 ');
    await loss(app, 'current step').check();
    await expect(caption).toContainText('of the loss at step 4 ');
    const current = await norms(app);
    // It does not depend on later states.
    for (const row of Object.values(current)) expect(new Set(row.slice(5))).toEqual(new Set([0]));
    await app.press('Escape');
    await app.openPanel('Gradients');
    await loss(app, 'mean').check();
    await norms(app);
    await expect(caption).toContainText('of the mean loss ');
    const mean = await norms(app);
    expect(new Set([last, current, mean].map((all) => JSON.stringify(all))).size).toBe(3);
  });

  test('follow the step on “current step”, and lead to the step that is clicked', async ({
    app,
  }) => {
    await openGradients(app, 'parity', { text: '0110100111', step: '4' });
    await loss(app, 'current step').check();
    await app.button('Next step').click();
    await expect(panel(app)).toContainText('After step 5');
    await norms(app);
    await expect(panel(app).getByRole('table')).toContainText('the loss at step 5 ');
    const box = await lines(app).boundingBox();
    if (!box) throw new Error('expected lines');
    await lines(app).click({ position: { x: box.width - 20, y: box.height / 2 } });
    await app.expectStep(10);
  });

  test('are described in words: how many steps back the gradient reaches', async ({ app }) => {
    await openGradients(app, 'temporal-order');
    for (const name of ['RNN', 'GRU', 'LSTM']) {
      const said = panel(app)
        .getByRole('listitem')
        .filter({ hasText: name })
        .getByRole('paragraph');
      await expect(said).toHaveText(/gradient of the loss at step 50 .*(\d+ steps?|step \d+)/);
    }
    await expect(
      panel(app).getByRole('listitem').filter({ hasText: 'LSTM' }).getByRole('paragraph'),
    ).toHaveText(/^For h: .* For c: /);
  });
});

test.describe('without targets', () => {
  test('at a step, the panel says which has a loss', async ({ app }) => {
    await openGradients(app, 'temporal-order', { step: '3' });
    await loss(app, 'current step').check();
    await expect(panel(app)).toContainText(
      'Step 3 has no target, so it has no loss; step 50 has one.',
    );
    await expect(lines(app)).toHaveCount(0);
    await loss(app, 'last step').check();
    await expect(lines(app)).toBeVisible();
  });

  test('in the whole sequence, or without a sequence, the panel says so', async ({ app, page }) => {
    await openGradients(app, 'recall', { text: 'A·····' });
    await expect(panel(app)).toContainText('This sequence has no target');
    await app.sequence.fill('');
    await expect(panel(app)).toContainText('This sequence has no target');
    await app.sequence.fill('A··?');
    await expect(lines(app)).toBeVisible();
    expect(await notNumbers(page)).toEqual([]);
  });
});

test('clipping shortens all gradients of a cell by one factor', async ({ app, page }) => {
  await openGradients(app, 'adding', { weights: 'untrained', seed: '1', size: '8' });
  await panel(app).getByRole('checkbox', { name: 'Clip the gradient to norm' }).check();
  const norm = panel(app).getByRole('textbox', { name: 'Norm that the gradient is clipped to' });
  await norm.fill('0.01');
  const all = await norms(app);
  for (const row of Object.values(rowOf)) {
    const [before = [], after = []] = [all[row], all[`${row}, clipped`]];
    const factors = before.flatMap((value, step) =>
      value > 0 ? (after[step] ?? NaN) / value : [],
    );
    expect(factors.length).toBeGreaterThan(20);
    expect(Math.max(...factors)).toBeLessThan(1);
    expect(Math.max(...factors) / Math.min(...factors)).toBeLessThan(1.25);
  }
  await norm.fill('little');
  await expect(norm).toHaveAccessibleDescription('Expected a number above 0, got “little”.');
  expect(await notNumbers(page)).toEqual([]);
});
