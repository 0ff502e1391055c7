import type { Page } from '@playwright/test';
import { expect, long, test } from './page';

/** The cells shown, in the order of their cards. */
const shown = (page: Page) =>
  page.getByRole('article').evaluateAll((cards) => cards.map((card) => card.dataset.cell));

test('two to four cells can be compared in any order with the keyboard alone', async ({
  app,
  page,
}) => {
  await app.openWith('the whale', { step: '4' });
  expect(await shown(page)).toEqual(['RNN', 'GRU', 'LSTM']);
  await app.button('Cells').focus();
  await app.press('Enter');
  const list = page.getByRole('group', { name: /^Cells side by side/ });
  await expect(list).toBeVisible();
  await app.press('Tab');
  await expect(list.getByRole('checkbox', { name: 'Vanilla RNN', exact: true })).toBeFocused();
  await app.press('Space');
  await expect.poll(() => shown(page)).toEqual(['GRU', 'LSTM']);
  await expect(page).toHaveURL(/cells=GRU%2CLSTM/);
  // Two is the minimum.
  await list.getByRole('checkbox', { name: 'GRU', exact: true }).press('Space');
  await expect(list.getByRole('checkbox', { name: 'GRU', exact: true })).toBeChecked();
  expect(await shown(page)).toEqual(['GRU', 'LSTM']);
  await list.getByRole('button', { name: 'Show the LSTM earlier' }).press('Enter');
  await expect.poll(() => shown(page)).toEqual(['LSTM', 'GRU']);
  await expect(list.getByRole('button', { name: 'Show the LSTM earlier' })).toBeFocused();
  await list.getByRole('checkbox', { name: 'Vanilla RNN', exact: true }).press('Space');
  await expect.poll(() => shown(page)).toEqual(['LSTM', 'GRU', 'RNN']);
  await app.press('Escape');
  await expect(list).toBeHidden();
  await expect(app.button('Cells')).toBeFocused();
  await app.expectStep(4);
});

test('a card is the same next to other cells', async ({ app, page }) => {
  const card = () => app.card('GRU').innerText();
  await app.openWith('the whale', { step: '4' });
  const before = (await card()).replace(/(What is output|The hidden state):\s+.*/g, '');
  await app.openWith('the whale', { step: '4', cells: 'GRU,RNN' });
  expect(await shown(page)).toEqual(['GRU', 'RNN']);
  expect((await card()).split(/\s+/)).toEqual(before.split(/\s+/));
});

test('the panels show the compared cells', { tag: long }, async ({ app, page }) => {
  await app.openWith('the whale', { step: '4', cells: 'LSTM,RNN' });
  await app.openPanel('Weights');
  const cells = page.getByRole('group', { name: 'Cell whose weights are shown' });
  await expect(cells.getByRole('radio')).toHaveCount(2);
  await app.openPanel('Conventions');
  await expect(app.panel('Conventions').getByRole('region')).toHaveCount(2);
  await app.openPanel('Gradients');
  await expect(app.panel('Gradients').getByText('GRU', { exact: true })).toHaveCount(0);
  await app.openPanel('Train');
  await expect(app.panel('Train').getByRole('row', { name: 'GRU' })).toHaveCount(0);
  await app.panel('Train').getByRole('button', { name: 'Train 1 step' }).click();
  await expect(app.panel('Train').getByText(/^training step 1 of/)).toBeVisible();
  await page.getByRole('radio', { name: 'live training' }).check({ force: true });
  await app.button('Cells').click();
  await page.getByRole('checkbox', { name: 'GRU', exact: true }).check();
  await expect(app.card('GRU')).toContainText('The GRU is not part of this training');
});
