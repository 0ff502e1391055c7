import { faultsInBothThemes } from './faults';
import { cellNames, expect, fresh, long, test, type Unrolled } from './page';

const lineOf = (app: Unrolled, text: string) =>
  app.page.getByText(text, { exact: true }).filter({ visible: true });

/** The tops of the rows of each card. */
const rowTops = (app: Unrolled) =>
  Promise.all(
    cellNames.map((cell) =>
      app
        .card(cell)
        .locator('[class*="row"]:has(> [class*="content"], > em)')
        .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().top))),
    ),
  );

test.describe('the code beside the equations', () => {
  test('is shown under each equation, and hidden again, and the link keeps it', async ({
    app,
    page,
  }) => {
    await app.openWith('the whale', { step: '4' });
    const code = page.locator('article code');
    await expect(code).toHaveCount(0);
    const before = await rowTops(app);
    await app.button('Code').click();
    await expect(app.button('Code')).toHaveAttribute('aria-pressed', 'true');
    await expect(code).toHaveCount(2 + 5 + 7);
    await expect(lineOf(app, 'h = (1 - z) * h_prev + z * candidate')).toHaveCount(1);
    await expect(lineOf(app, 'h = o * torch.tanh(c)')).toHaveCount(1);
    await expect.poll(() => page.url()).toContain('code=on');
    await app.button('Code').click();
    await expect(code).toHaveCount(0);
    expect(await rowTops(app)).toEqual(before);
  });

  test('keeps the rows of all cards level', async ({ app }) => {
    await app.openWith('the whale', { code: 'on' });
    await expect(lineOf(app, 'c = f * c_prev + i * candidate')).toBeVisible();
    const [first, ...others] = await rowTops(app);
    expect(first?.length).toBeGreaterThan(6);
    for (const tops of others) expect(tops).toEqual(first);
  });

  test('follows the conventions', async ({ app }) => {
    await app.openWith('the whale', { code: 'on', reset: 'after', memory: 'peephole' });
    const candidate = 'candidate = torch.tanh(self.in2hidden(x) + r * self.hidden2hidden(h_prev))';
    await expect(app.card('GRU').locator('code').nth(2)).toHaveText(candidate);
    await expect(app.card('LSTM').locator('code').first()).toContainText(
      'cell2frg.weight * c_prev',
    );
  });

  test('has nothing wider than a card, and no fault of access, on a phone', { tag: long }, async ({
    app,
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.openWith('the whale', { code: 'on', cell: 'LSTM', memory: 'peephole' });
    await expect(lineOf(app, 'h = o * torch.tanh(c)')).toBeVisible();
    const widths = await page.evaluate(() => [document.body.scrollWidth, innerWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1] ?? 0);
    await app.card('LSTM').getByText('PyTorch module').click();
    expect(await faultsInBothThemes(page)).toEqual([]);
  });

  test('copies a whole cell', { tag: fresh }, async ({ app, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.openWith('the whale', { code: 'on' });
    const card = app.card('GRU');
    await card.getByText('PyTorch module').click();
    await card.getByRole('button', { name: 'Copy' }).click();
    await expect(card.getByRole('button', { name: 'Copied' })).toBeVisible();
    const shown = await card.getByRole('region', { name: 'GRU as a PyTorch module' }).textContent();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(shown);
    expect(copied).toMatch(/^import torch\n.*\n\n\nclass GRU\(nn\.Module\):\n/);
  });
});
