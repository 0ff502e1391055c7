/** Where panels are opened: from the things that they are about, and from one menu. */
import { expect, panelTitles, test } from './page';

test.describe('a thing opens the panel about it', () => {
  test('the layers of a cell their weights', async ({ app }) => {
    await app.openTask('parity', { step: '6' });
    const button = app.card('LSTM').getByRole('button', { name: 'Matrices of the LSTM' });
    await button.click();
    await app.expectPanel('Weights');
    await expect(app.panel('Weights').getByRole('radio', { name: 'LSTM' })).toBeChecked();
    await app.press('Escape');
    await expect(app.panel('Weights')).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('a memory its own units over time', async ({ app }) => {
    await app.openTask('parity', { step: '6' });
    const quantity = app.panel('Over time').getByRole('combobox', { name: 'Quantity of LSTM' });
    const plot = (state: string) =>
      app.card('LSTM').getByRole('button', { name: `Plot the units of the ${state}` });
    await plot('cell state').click();
    await app.expectPanel('Over time');
    await expect(quantity).toHaveValue('c');
    await app.press('Escape');
    await plot('hidden state').focus();
    await app.press('Enter');
    await app.expectPanel('Over time');
    await expect(quantity).toHaveValue('h');
  });

  test('a cell its conventions', async ({ app }) => {
    await app.openTask('parity', { step: '6' });
    await app.card('GRU').getByRole('button', { name: 'Equations of the GRU elsewhere' }).click();
    await app.expectPanel('Conventions');
  });
});

test.describe('the menu of panels', () => {
  test('says what a panel is for whose button is hovered or focused', async ({ app, page }) => {
    await app.openTask('parity', { step: '6' });
    const foot = page.getByRole('contentinfo');
    await app.panelButton('Gradients').hover();
    await expect(foot).toContainText('How far back the gradient of the loss reaches.');
    await page.mouse.move(5, 5);
    await expect(foot).not.toContainText('How far back');
    await app.panelButton('Weights').focus();
    await expect(foot).toContainText('Every layer as a matrix');
    for (const title of panelTitles) {
      await expect(app.panelButton(title)).toHaveAccessibleDescription(/^\w.*\.$/);
    }
  });

  test('has the only buttons of these names', async ({ app, page }) => {
    await app.openTask('parity', { step: '6' });
    for (const title of panelTitles) {
      await expect(page.getByRole('button', { name: title })).toHaveCount(1);
    }
  });
});
