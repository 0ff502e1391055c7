/** A run that overflows float32 in the page. */
import { notNumbers } from './faults';
import { expect, long, panelTitles, test } from './page';

test('relu over 300 letters overflows float32, and the page works in every panel', {
  tag: long,
}, async ({ app }) => {
  test.slow();
  const long = 'whale, '.repeat(43).slice(0, 300);
  await app.openWith(long, { squash: 'relu', step: '300', change: 'RNN.h[1]=1e6@1-' });
  await app.openNumbers();
  const { RNN } = await app.numbersAt(300);
  const h = RNN.rows.h?.map(Number) ?? [];
  expect(
    h.some((value) => !(Math.abs(value) < 1e30)),
    'h has left what can be drawn',
  ).toBe(true);
  for (const title of panelTitles) {
    if (title === 'Why?') await app.strip('RNN', 'hidden state').click();
    else await app.openPanel(title);
    await expect(app.panel(title)).not.toBeEmpty();
    for (const step of [1, 150, 300]) {
      await app.scrubber.fill(String(step));
      await app.numbersAt(step);
    }
    expect(await notNumbers(app.page), title).toEqual([]);
  }
  await app.page.getByRole('radio', { name: 'difference' }).check();
  await app.page.getByRole('slider', { name: 'Operation', exact: true }).fill('4');
  await app.numbersAt(300);
  await app.openPanel('Conventions');
  await app
    .panel('Conventions')
    .getByRole('group', { name: 'Activation of the state' })
    .getByRole('radio', { name: 'reference' })
    .check();
  await app.button('Undo: RNN h, unit 1, held at 1000000 at every step').click();
  await expect
    .poll(async () => Math.max(...((await app.numbersAt(300)).RNN.rows.h ?? []).map(Number)))
    .toBeLessThanOrEqual(1);
});
