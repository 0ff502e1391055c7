/** The focus stays near the last action, and is never lost. */
import { expect, test, type Unrolled } from './page';
import { Training } from './training';

/** The focused element: its name, and whether it is in the footer. */
const focused = (app: Unrolled) =>
  app.page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing';
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : '';
    return element.getAttribute('aria-label') ?? (label || element.textContent);
  });

test('stays in the group when the button that restores a training is removed', async ({ app }) => {
  const training = new Training(app);
  await training.open('parity');
  await training.button('Train 1 step').click();
  await expect.poll(() => training.step()).toBe(1);
  await training.button('Reset').click();
  await expect(training.button('Undo reset')).toBeVisible();
  await training.button('Undo reset').press('Enter');
  await expect.poll(() => training.step()).toBe(1);
  await expect.poll(() => focused(app)).not.toBe('nothing');
  await app.press('Escape');
  await expect(training.panel).toHaveCount(0);
});

test('moves to the field when the button that sets a weight is disabled', async ({ app }) => {
  await app.open('panel=weights&step=5');
  await app.expectPanel('Weights');
  const box = app.panel('Weights').getByLabel('change this weight');
  await box.fill('2');
  const set = app.panel('Weights').getByRole('button', { name: 'Set', exact: true });
  await set.press('Enter');
  await expect(app.page.getByRole('region', { name: 'Changes' })).toContainText('set to 2');
  await expect.poll(() => focused(app)).toBe('change this weight');
});

test('moves to the panel’s own button when a panel opened by a link is closed', async ({ app }) => {
  for (const [panel, title] of [
    ['why', 'Why?'],
    ['time', 'Over time'],
  ] as const) {
    await app.page.goto('about:blank');
    await app.open(`panel=${panel}`);
    await app.expectPanel(title);
    await app.panel(title).getByRole('button', { name: 'Close' }).press('Enter');
    await expect(app.panelButton(title)).toBeFocused();
  }
});
