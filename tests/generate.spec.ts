/** Texts that the cells write: held against greedy writing with plain loops over the shipped weights. */
import { kaimingState } from '../models/initialise';
import { alphabet, type CellName, cardTitles, cellNames, expect, long, test } from './page';
import { type Quantities, shippedWeights, steps } from './pages/plain';

/** What a cell writes after a text if it always takes the most probable letter. */
function greedy(cell: CellName, text: string, count: number): string {
  const weights = shippedWeights('next-letter', cell);
  const hidden = Array.from(kaimingState(1, 1, 24));
  let now: Quantities = { h: hidden, c: hidden.map(() => 0) };
  let all = text;
  for (let place = 0; place < text.length + count - 1; place++) {
    const x = Array.from(alphabet, (letter) => (letter === all[place] ? 1 : 0));
    now = steps[cell](weights, x, now);
    if (place < text.length - 1) continue;
    const y = now.y ?? [];
    all += alphabet[y.indexOf(Math.max(...y))] ?? '';
  }
  return all.slice(text.length);
}

test.describe('a cell that writes', () => {
  test('appends the most probable letter at temperature 0, one at a time', async ({
    app,
    page,
  }) => {
    await app.openWith('the whale', { temperature: '0', step: '9' });
    const letters = greedy('GRU', 'the whale', 5);
    for (let count = 1; count <= 5; count++) {
      await app.button('Next letter').click();
      await expect(app.sequence).toHaveValue(`the whale${letters.slice(0, count)}`);
      await app.expectStep(9 + count, 9 + count);
    }
    await app.button('Next letter').focus();
    await page.keyboard.press('Enter');
    await expect(app.sequence).toHaveValue(`the whale${greedy('GRU', 'the whale', 6)}`);
  });

  test('shows what each cell writes, and steps through one of them', async ({ app, page }) => {
    await app.openWith('the whale', { temperature: '0', sampleCount: '20' });
    await app.button('Generate').click();
    const panel = page.getByRole('region', { name: 'Generate' });
    for (const cell of cellNames) {
      const item = panel.getByRole('listitem', { name: cardTitles[cell], exact: true });
      await expect(item.getByRole('paragraph')).toHaveText(
        `the whale${greedy(cell, 'the whale', 20)}`.trimEnd(),
      );
    }
    await panel.getByRole('button', { name: 'Step through the LSTM’s text' }).click();
    await expect(app.sequence).toHaveValue(`the whale${greedy('LSTM', 'the whale', 20)}`);
    await app.expectStep(10, 29);
  });

  test('writes the same text again from its link, and another one with another seed', {
    tag: long,
  }, async ({ app, page }) => {
    await app.openWith('the whale', { panel: 'generate', sampleSeed: '5' });
    const text = page.getByRole('listitem', { name: 'GRU', exact: true }).getByRole('paragraph');
    const first = await text.innerText();
    await page.getByRole('spinbutton', { name: 'seed' }).fill('6');
    await expect(text).not.toHaveText(first);
    await page.getByRole('spinbutton', { name: 'seed' }).fill('5');
    await expect(text).toHaveText(first);
    await page.getByRole('slider', { name: 'temperature' }).fill('0.3');
    await expect(text).not.toHaveText(first);
    await expect.poll(() => page.url()).toContain('temperature=0.3');
    const cooler = await text.innerText();
    await page.reload();
    await expect(text).toHaveText(cooler);
  });

  test('follows a change to the run, and untrained weights', async ({ app, page }) => {
    await app.openWith('the whale', { panel: 'generate' });
    const text = page.getByRole('listitem', { name: 'GRU', exact: true }).getByRole('paragraph');
    const first = await text.innerText();
    await page.getByRole('radio', { name: 'untrained' }).check();
    await expect(text).not.toHaveText(first);
    await expect(page.getByText('untrained weights, seed 1, hidden size 24')).toBeVisible();
    await app.openWith('the whale', { panel: 'generate', change: 'GRU.h=0@5-' });
    await expect(text).not.toHaveText(first);
  });

  test('is offered only where a prediction can be read as the next input', async ({
    app,
    page,
  }) => {
    await app.openTask('parity', { panel: 'generate' });
    await expect(app.button('Next letter')).toHaveCount(0);
    await expect(page.getByText('a cell cannot go on by itself')).toBeVisible();
    await app.openTask('reber', { text: 'BT' });
    await app.button('Next letter').click();
    await app.expectStep(3, 3);
  });

  test('waits for the models of another task, and never writes a letter of this one', async ({
    app,
    page,
  }) => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/reber-*.safetensors', async (route) => {
      await answered;
      await route.continue();
    });
    await app.openWith('the whale', { panel: 'generate' });
    await app.task.selectOption('reber');
    await expect(app.task).toHaveValue('reber');
    const before = await app.sequence.inputValue();
    await expect(app.button('Next letter')).toHaveAttribute('aria-disabled', 'true');
    await app.button('Next letter').dispatchEvent('click');
    await page
      .getByRole('button', { name: /^Step through the/ })
      .first()
      .dispatchEvent('click');
    await expect(app.sequence).toHaveValue(before);
    answer();
    await app.button('Next letter').click();
    await expect(app.sequence).not.toHaveValue(before);
  });
});
