import { faultsInBothThemes, notNumbers } from './faults';
import { magnitudeIn, map, norms, openGradients, panel, picture, rowOf } from './gradients';
import { expect, long, tabTo, test } from './page';

test('the maps are navigated by keys, and agree with the lines', async ({ app, page }) => {
  await openGradients(app, 'parity', { text: '0110100111', step: '4' });
  const { [rowOf.GRU ?? '']: last = [] } = await norms(app);
  await picture(app, 'map').check();
  for (const state of ['RNN h', 'GRU h', 'LSTM h', 'LSTM c']) {
    await expect(map(app, state)).toBeVisible();
  }
  await tabTo(app, map(app, 'GRU h'));
  const said = panel(app)
    .getByRole('region', { name: 'GRU h', exact: true })
    .locator('[aria-live]');
  await app.press('ArrowLeft');
  for (const step of [3, 2, 1]) {
    await expect(said).toHaveText(new RegExp(`^loss at step 10 → h at step ${step}: `));
    expect(magnitudeIn((await said.innerText()).split(': ')[1] ?? '')).toBe(last[step]);
    await app.press('ArrowLeft');
  }
  await expect(said).toContainText('initial h');
  await app.press('ArrowUp');
  await expect(said).toContainText('loss at step 9 → initial h');
  // Elsewhere, keys step again.
  await app.expectStep(4);
  expect(await notNumbers(page)).toEqual([]);
});

test('no norm grows by more than the factor of its step', async ({ app, page }) => {
  await openGradients(app, 'adding');
  await picture(app, 'factor').check();
  await expect(panel(app).getByRole('img', { name: /^Factor of each step/ })).toBeVisible();
  const all = await norms(app);
  const [norm = [], factor = []] = [all[rowOf.GRU ?? ''], all['factor of GRU h']];
  expect(norm).toHaveLength(31);
  for (let step = 1; step <= 30; step++) {
    const most = (norm[step] ?? Number.NaN) * (factor[step] ?? Number.NaN);
    // Both have two digits.
    expect(norm[step - 1], `step ${step}`).toBeLessThanOrEqual(1.16 * most);
  }
  expect(await notNumbers(page)).toEqual([]);
});

for (const width of [1440, 390]) {
  test(`axe finds nothing wrong with the map and the factor at ${width} px`, { tag: long }, async ({
    app,
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 850 });
    await openGradients(app, 'parity', { text: '0110100111', step: '4' });
    for (const title of ['map', 'factor'] as const) {
      await page.emulateMedia({ colorScheme: 'light' });
      await picture(app, title).check();
      await expect(panel(app).getByText('Computing …')).toHaveCount(0);
      await norms(app);
      expect(await faultsInBothThemes(page, 'footer'), title).toEqual([]);
    }
  });
}
