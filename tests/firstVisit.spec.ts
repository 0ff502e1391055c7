/** The first visit: what is painted before the program runs, and what the visit loads. */
import type { Page, Response } from '@playwright/test';
import { gzipBytes } from './bytes';
import { Minute } from './minute';
import { cellNames, examples, expect, fresh, test } from './page';

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
  test('loads at most 246 kB in 9 requests, and the comparison only when it is approached', async ({
    page,
  }) => {
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await new Minute(page).open();
    await page.waitForLoadState('networkidle');
    expect(responses.length).toBeLessThanOrEqual(9);
    expect(await gzipBytes(responses)).toBeLessThan(246_000);
    const comparison = page.waitForResponse(/explore-.*\.js/);
    await page.getByRole('link', { name: 'Explore freely' }).hover();
    await comparison;
  });

  test('has run nearly all code of a step before the first one', async ({ app, page }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    /** The functions of the page that have run since the last call, and their characters. */
    const haveRun = async () => {
      const { result } = await session.send('Profiler.takePreciseCoverage');
      return new Map(
        result
          .filter(({ url }) => url.includes('/assets/'))
          .flatMap(({ url, functions }) =>
            functions.flatMap(({ ranges: [whole] }) =>
              whole && whole.count > 0
                ? [[`${url} ${whole.startOffset}`, whole.endOffset - whole.startOffset] as const]
                : [],
            ),
          ),
      );
    };
    const firstRunIn = (now: Map<string, number>, before: Map<string, number>) =>
      [...now].reduce((sum, [name, characters]) => sum + (before.has(name) ? 0 : characters), 0);
    await new Minute(page).open();
    await page.waitForLoadState('networkidle');
    const before = await haveRun();
    await app.press('ArrowRight');
    await expect(app.scrubber).toHaveValue('2');
    await expect(app.card('LSTM').locator('p').last()).toBeVisible();
    const step = await haveRun();
    expect(step.size).toBeGreaterThan(200);
    expect(firstRunIn(step, before)).toBeLessThan(6_000);
  });

  for (const [width, options] of examples([1440, 1920])) {
    test(
      `shows the first minute before its program runs, where it stays: ${width} px`,
      options,
      async ({ app, page }) => {
        await page.addInitScript(() => {
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) console.error('moved', JSON.stringify(entry));
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.setViewportSize({ width, height: 900 });
        const release = await holdProgram(page);
        await page.goto('./', beforeProgram);
        await expect(page.getByRole('article')).toHaveCount(3);
        await expect(app.button('Commit')).toBeVisible();
        const shown = () =>
          Promise.all(cellNames.map((cell) => app.card(cell).locator('p').last().innerText()));
        const before = await shown();
        release();
        await expect(page.locator('[data-waiting]')).toHaveCount(0);
        await expect(app.map('LSTM', 'cell state').locator('*').first()).toBeAttached();
        expect(await shown()).toEqual(before);
      },
    );
  }

  test('carries out what was done before the program ran', async ({ app, page }) => {
    const release = await holdProgram(page);
    await page.goto('./', beforeProgram);
    await app.button('Next step').click();
    await app.press('ArrowRight', 2);
    await page.getByRole('checkbox', { name: 'GRU', exact: true }).click();
    await app.scrubber.fill('7');
    await app.button('Next step').click();
    release();
    await expect(app.scrubber).toHaveValue('8');
    await expect(page.getByRole('checkbox', { name: 'GRU', exact: true })).toBeChecked();
    await app.button('Previous step').click();
    await expect(app.scrubber).toHaveValue('7');
  });

  test('is left by a link that is clicked before the program runs', async ({ app, page }) => {
    const release = await holdProgram(page);
    await page.goto('./', beforeProgram);
    await page.getByRole('link', { name: 'Explore freely' }).click();
    release();
    await expect(app.task).toHaveValue('adding');
    await app.expectStep(1, 30);
  });

  test('does not show the first minute if a link asks for something else, or on a later visit', async ({
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
    await page.evaluate(() => localStorage.setItem('unrolled-visited', 'yes'));
    await page.goto('about:blank');
    await page.goto('./');
    await expect(app.task).toHaveValue('next-letter');
  });

  test('shows untrained cells if weights are missing', async ({ page }) => {
    await page.route('**/*gru.safetensors', (route) => route.abort());
    await page.goto('./#task=next-letter');
    await expect(page.getByText('could not be opened')).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(3);
  });

  test('shows the comparison if the weights of the first minute are missing', async ({ page }) => {
    await page.route('**/*gru.safetensors', (route) => route.abort());
    await page.goto('./');
    await expect(page.getByText('could not be opened')).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Task', exact: true })).toHaveValue('adding');
  });
});
