/** The first visit: what is painted before the program runs, and what the visit loads. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { cellNames, expect, fresh, test } from './page';

/** The page has loaded only when its program has. */
const beforeProgram = { waitUntil: 'domcontentloaded' } as const;

/** Holds the program back until the returned function is called. */
async function holdProgram(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test.describe('a first visit', { tag: fresh }, () => {
  test('loads at most 333 kB in 9 requests, and panels only when they are approached', async ({
    app,
    page,
  }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await app.open();
    await app.expectStep(1, 30);
    await page.waitForLoadState('networkidle');
    const bodies = await Promise.all(responses.map((response) => response.body()));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    expect(responses.length).toBeLessThanOrEqual(9);
    expect(bytes).toBeLessThan(333_000);
    const panels = page.waitForResponse(/LazyPanels-.*\.js/);
    await app.panelButton('Weights').hover();
    await panels;
  });

  for (const width of [1440, 1920]) {
    test(`shows the default screen before its program runs, where it stays: ${width} px`, async ({
      app,
      page,
    }) => {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) console.error('moved', JSON.stringify(entry));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.setViewportSize({ width, height: 900 });
      const release = await holdProgram(page);
      await page.goto('./', beforeProgram);
      await expect(page.getByRole('article')).toHaveCount(3);
      const shown = () =>
        Promise.all(
          cellNames.map((cell) => app.card(cell).locator('[data-prediction]').innerText()),
        );
      await expect(app.formula('GRU', 'update gate').first()).toBeVisible();
      const before = await shown();
      release();
      await expect(page.locator('[data-waiting]')).toHaveCount(0);
      await expect(app.map('LSTM', 'cell state').locator('*').first()).toBeAttached();
      expect(await shown()).toEqual(before);
    });
  }

  test('carries out what was done before the program ran', async ({ app, page }) => {
    const release = await holdProgram(page);
    await page.goto('./', beforeProgram);
    await app.button('Next step').click();
    await app.press('ArrowRight', 2);
    await app.panelButton('Weights').click();
    release();
    await app.expectStep(4, 30);
    await app.expectPanel('Weights');
    await app.button('Previous step').click();
    await app.expectStep(3, 30);
  });

  test('keeps what was typed and chosen before the program ran', async ({ app, page }) => {
    const release = await holdProgram(page);
    await page.goto('./', beforeProgram);
    await app.sequence.fill('a whale');
    await app.scrubber.fill('3');
    release();
    await app.expectStep(3, 7);
    await expect(app.sequence).toHaveValue('a whale');
  });

  test('keeps what is typed while the program starts', async ({ app, page, context }) => {
    const release = await holdProgram(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto('./', beforeProgram);
    await app.sequence.focus();
    await app.press('ControlOrMeta+a');
    await app.press('Delete');
    await app.sequence.pressSequentially('its ');
    release();
    await app.sequence.pressSequentially('me, you and the sea', { delay: 25 });
    await app.expectStep(1, 23);
    await expect(app.sequence).toHaveValue('its me, you and the sea');
  });

  test('does not show the default screen if a link or the last visit asks for another', async ({
    app,
    page,
  }) => {
    const release = await holdProgram(page);
    await page.goto('./#task=parity&text=0110&step=2', beforeProgram);
    await expect(page.locator('.shell')).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(0);
    release();
    await app.expectStep(2, 4);
    await expect(page.locator('.shell')).toBeHidden();
  });

  test('shows untrained cells if weights are missing', async ({ page, baseURL }) => {
    await page.route('**/*gru.safetensors', (route) => route.abort());
    await page.goto(baseURL ?? '');
    await expect(page.getByText('could not be opened')).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(3);
  });
});
