import { expect, long, test } from './page';

test('a link restores choices in the panels, and the page writes them', { tag: long }, async ({
  app,
  page,
}) => {
  await app.openWith('the whale', { step: '5', change: 'GRU.z=0@2-' });
  await page.getByRole('button', { name: 'Influence' }).click();
  await app.openPanel('Gradients');
  await page.getByRole('radio', { name: 'mean', exact: true }).check({ force: true });
  await page.getByRole('radio', { name: 'factor' }).check({ force: true });
  await page.getByRole('slider', { name: 'Recurrent weights, multiplied' }).fill('-10');
  await page.getByRole('checkbox', { name: 'Clip the gradient to norm' }).check();
  await page.getByRole('textbox', { name: 'Norm that the gradient' }).fill('0.25');
  await app.openPanel('Over time');
  await page.getByRole('radio', { name: 'unit number' }).check({ force: true });
  await app.openPanel('Weights');
  await page.getByRole('radio', { name: 'in2hidden' }).check({ force: true });
  await app.openPanel('Train');
  await page.getByRole('radio', { name: 'accuracy' }).check({ force: true });
  const fields = [
    ...['influence=on', 'loss=mean', 'picture=factor', 'scale=0.631', 'clip=0.25'],
    ...['order=index', 'layer=in2hidden', 'curves=accuracy'],
  ];
  for (const field of fields) await expect.poll(() => page.url()).toContain(field);

  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await app.expectPanel('Train');
  await expect(page.getByRole('radio', { name: 'accuracy' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Influence' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await app.openPanel('Weights');
  await expect(page.getByRole('radio', { name: 'in2hidden' })).toBeChecked();
  await app.openPanel('Over time');
  await expect(page.getByRole('radio', { name: 'unit number' })).toBeChecked();
  await app.openPanel('Gradients');
  for (const name of ['mean', 'factor']) {
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  }
  await expect(page.getByRole('slider', { name: 'Recurrent weights, multiplied' })).toHaveValue(
    '-10',
  );
  await expect(page.getByRole('checkbox', { name: 'Clip the gradient to norm' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Norm that the gradient' })).toHaveValue('0.25');
  await expect.poll(() => page.url()).toBe(address.replace('panel=train', 'panel=gradients'));
});

test('the chosen units over time are restored by the link', async ({ app, page }) => {
  await app.openWith('the whale', {
    step: '5',
    panel: 'time',
    units: 'GRU:2,7',
    quantity: 'GRU.z',
  });
  const panel = app.panel('Over time');
  await expect(panel.getByText('7', { exact: true }).first()).toBeVisible();
  await expect(panel.getByRole('combobox').nth(1)).toHaveValue('z');
  await expect.poll(() => page.url()).toContain('units=GRU%3A2%2C7');
});
