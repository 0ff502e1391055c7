import { readLink } from '../app/permalink';
import { cellNames } from '../models/cells';
import { cellBy } from '../models/cells/conventions';
import { expect, type PanelTitle, test } from './page';
import { rowsOf } from './walk/truth';

/** The cells that are not covered by other tests. */
const others = cellNames.filter((name) => !['RNN', 'GRU', 'LSTM'].includes(name));

for (const name of others) {
  const { title, equations, states } = cellBy(name);
  const shown = { step: '5', cells: `GRU,${name}`, cell: name };

  test.describe(`the ${title}`, () => {
    test('shows its equations, vectors, diagram, maps, and the numbers of its model', async ({
      app,
      page,
      baseURL,
    }) => {
      await app.openWith('the whale', shown);
      const card = page.getByRole('article', { name: title, exact: true });
      await expect(card.getByRole('math')).toHaveCount(equations.length);
      await expect(card.getByRole('slider')).toHaveCount(equations.length + states.length);
      const gates = equations.filter(({ symbol }) => symbol.role === 'gate');
      for (const { symbol } of gates) {
        await expect(card.getByRole('img', { name: /^The cell, with/ })).toHaveAccessibleName(
          new RegExp(`${symbol.title} \\d+ % open`),
        );
      }
      await card.getByText('Numbers', { exact: true }).click();
      const expected = await rowsOf(readLink(new URL(page.url()).hash).choices, baseURL ?? '');
      for (const [row, values] of Object.entries(expected[name] ?? {})) {
        const cells = card.getByRole('row', { name: new RegExp(`^${row} `) }).getByRole('cell');
        const written = await cells.allInnerTexts();
        const read = written.map((text) => Number(text.replaceAll('−', '-')));
        expect(read).toHaveLength(values.length);
        for (const [unit, value] of read.entries()) {
          expect(value, `${row}[${unit}]`).toBeCloseTo(values[unit] ?? Number.NaN, 5);
        }
      }
    });

    test('steps operation by operation and announces each', async ({ app, page }) => {
      await app.openWith('the whale', { ...shown, op: '1' });
      const card = page.getByRole('article', { name: title, exact: true });
      const said = new Set<string>();
      for (let operation = 0; operation < 30; operation++) {
        said.add(await card.locator('header p').first().innerText());
        if (await page.getByText('step complete').isVisible()) break;
        await app.pressInTime('ArrowDown');
      }
      // The last operation is the complete step.
      for (const { symbol } of equations.slice(0, -1)) {
        expect([...said].join(' ')).toContain(`the ${symbol.title}.`);
      }
    });

    test('explains numbers, accepts changes, shows weights, units over time and gradients', async ({
      app,
      page,
    }) => {
      const [first] = equations;
      const symbol = first?.symbol.name ?? '';
      await app.openWith('the whale', {
        ...shown,
        panel: 'why',
        why: `${name}.${symbol}[3]@5`,
        change: `${name}.${symbol}=0@2-`,
      });
      await expect(app.panel('Why?')).toContainText(`${title}, step 5`);
      await expect(page.getByRole('article', { name: title })).toContainText(
        /mean 0\.00|norm 0\.00/,
      );
      const has: [PanelTitle, string | RegExp][] = [
        ['Change', title],
        ['Weights', /in2/],
        ['Over time', title],
        ['Gradients', name],
        ['Train', name],
      ];
      for (const [panel, text] of has) {
        await app.openPanel(panel);
        await expect(app.panel(panel)).toContainText(text);
      }
    });

    test('is trained together with another cell, and its weights are shown', async ({
      app,
      page,
    }) => {
      await app.openWith('', { ...shown, task: 'parity', text: '0110', panel: 'train' });
      const panel = app.panel('Train');
      await panel.getByRole('button', { name: 'Train 1 step' }).click();
      await expect(panel.getByText(/^training step 1 of/)).toBeVisible();
      await expect(panel.getByRole('row', { name })).toContainText(/\d\.\d/);
      await page.getByRole('radio', { name: 'live training' }).check({ force: true });
      const card = page.getByRole('article', { name: title, exact: true });
      await expect(card).not.toContainText(/untrained|not part of this training/);
    });
  });
}
