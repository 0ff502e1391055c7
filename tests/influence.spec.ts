import { beyond, faultsInBothThemes, notNumbers } from './faults';
import {
  type CellName,
  cellNames,
  examples,
  expect,
  long,
  tabTo,
  test,
  type Unrolled,
} from './page';

const strip = (app: Unrolled) => app.page.getByRole('group', { name: /^Where .* came from$/ });

/** A cell's row of the strip, by its accessible name. */
const row = (app: Unrolled, cell: CellName) =>
  strip(app).getByRole('img', { name: new RegExp(`^${cell}: `) });

/** The steps that a row names as the strongest, in order. */
async function strongest(app: Unrolled, cell: CellName): Promise<number[]> {
  const label = (await row(app, cell).getAttribute('aria-label')) ?? '';
  return [...label.matchAll(/at step (\d+)/g)].map(([, step]) => Number(step));
}

test.describe('the influence strip', () => {
  test('is shown and hidden by mouse and by keyboard', async ({ app, page }) => {
    await app.openWith('the whale swam.', { step: '6' });
    await expect(strip(app)).toHaveCount(0);
    await app.button('Influence').click();
    await expect(app.button('Influence')).toHaveAttribute('aria-pressed', 'true');
    for (const cell of cellNames) await expect(row(app, cell)).toBeVisible();
    await app.button('Influence').click();
    await expect(strip(app)).toHaveCount(0);
    await page.getByText('Step 6').click();
    await tabTo(app, app.button('Influence'));
    await app.press('Space');
    await expect(strip(app)).toBeVisible();
    await expect(app.button('Influence')).toBeFocused();
    await app.press('Enter');
    await expect(strip(app)).toHaveCount(0);
  });

  test('names the letters of most influence, and follows the step', async ({ app }) => {
    await app.openWith('the whale swam.', { step: '6' });
    await app.button('Influence').click();
    const name = /^(GRU): (“.”|the space) at step [1-6] (for|against) it, [\d.e−]+(; .*){2}$/;
    await expect(strip(app)).toHaveAccessibleName('Where “a” after step 6 came from');
    await expect(row(app, 'GRU')).toHaveAccessibleName(name);
    expect(Math.max(...(await strongest(app, 'GRU')))).toBeLessThanOrEqual(6);
    await app.press('ArrowRight');
    await expect(strip(app)).toHaveAccessibleName('Where “l” after step 7 came from');
    for (const cell of cellNames) {
      const steps = await strongest(app, cell);
      expect(steps).toHaveLength(3);
      expect(Math.max(...steps)).toBeLessThanOrEqual(7);
    }
  });

  test('is about the prediction in question', async ({ app }) => {
    await app.openWith('the whale swam.', { why: 'GRU.p[5]@6', step: '6' });
    await app.button('Influence').click();
    await expect(strip(app)).toHaveAccessibleName('Where “e” after step 6 came from');
  });

  test('ranks the two marked numbers first in the adding task', async ({ app }) => {
    const text = '0.13 0.42* 0.91 0.08 0.77 0.66 0.31* 0.95 0.24 0.50';
    await app.openTask('adding', { text, step: '10' });
    await app.button('Influence').click();
    await expect(strip(app)).toHaveAccessibleName('Where the sum after step 10 came from');
    const steps = await strongest(app, 'GRU');
    expect(steps).toContain(2);
    expect(steps).toContain(7);
  });

  test('is aligned with the letters', async ({ app, page }) => {
    await app.openWith('the whale swam.', { step: '8' });
    await app.button('Influence').click();
    const bars = await row(app, 'GRU').boundingBox();
    const letters = await page.locator('[aria-hidden="true"]:has(> b)').all();
    const [first, last] = await Promise.all(
      [letters[0], letters.at(-1)].map((each) => each?.boundingBox()),
    );
    if (!bars || !first || !last) throw new Error('expected bars and letters');
    expect(Math.abs(bars.x - first.x)).toBeLessThan(1.5);
    expect(Math.abs(bars.x + bars.width - (last.x + last.width))).toBeLessThan(1.5);
  });

  test('is correct for an empty sequence, one letter, and the first step', async ({
    app,
    page,
  }) => {
    await app.openWith('a');
    await app.button('Influence').click();
    await expect(row(app, 'LSTM')).toBeVisible();
    expect(await notNumbers(page)).toEqual([]);
    await app.sequence.fill('');
    await expect(page.getByText('No steps yet')).toBeVisible();
    expect(await notNumbers(page)).toEqual([]);
    await app.sequence.fill('the whale');
    await app.expectStep(1, 9);
    for (const cell of cellNames) expect(await strongest(app, cell)).toEqual([1]);
  });
});

for (const [task, options] of examples(['next-letter', 'adding', 'temporal-order'])) {
  test(`on a phone nothing overflows the viewport: ${task}`, options, async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.openTask(task, { step: '9' });
    await app.button('Influence').click();
    await expect(strip(app)).toBeVisible();
    expect(await beyond(page)).toEqual([]);
  });
}

for (const width of [1440, 390]) {
  test(`axe finds nothing wrong with it at ${width} px`, { tag: long }, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 850 });
    await app.openWith('the whale swam.', { step: '8' });
    await app.button('Influence').click();
    await expect(strip(app)).toBeVisible();
    expect(await faultsInBothThemes(page)).toEqual([]);
  });
}
