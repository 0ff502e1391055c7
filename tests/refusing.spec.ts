/** Browsers that refuse something: sharing, sandboxed frames, and failures to start. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { cellNames, expect, fresh, long, numberIn, test } from './page';

test.describe('a link to share', () => {
  for (const [why, spoil] of [
    [
      'has no clipboard',
      () => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      },
    ],
    [
      'refuses the clipboard',
      () => {
        navigator.clipboard.writeText = () =>
          Promise.reject(new DOMException('', 'NotAllowedError'));
      },
    ],
  ] as const) {
    test(`is shown, selected, if the browser ${why}`, async ({ app, page }) => {
      await app.openWith('the whale', { step: '3' });
      await page.evaluate(spoil);
      await app.button('Share').click();
      const field = page.getByRole('textbox', { name: 'Copy this link' });
      await expect(field).toBeFocused();
      expect(await field.inputValue()).toContain('text=the+whale&step=3');
      const selected = await field.evaluate((input: HTMLInputElement) =>
        input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
      );
      expect(selected).toBe(await field.inputValue());
      await page.keyboard.press('Escape');
      await expect(field).toHaveCount(0);
      await expect(app.button('Share')).toBeFocused();
    });
  }
});

test('the page runs, trains and shares in a sandboxed frame', async ({ page, baseURL }) => {
  test.slow();
  await page.route('**/frame.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" style="width: 1400px; height: 860px" src="${baseURL}#task=parity&panel=train"></iframe>`,
    }),
  );
  await page.goto(`${baseURL}frame.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('article')).toHaveCount(3);
  await frame.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(frame.getByText(/^training step [1-9][\d,]* of /)).toBeVisible();
  await expect(frame.getByText('The browser could not save this training')).toBeVisible();
  await frame.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(frame.getByRole('textbox', { name: 'Copy this link' })).toBeFocused();
});

test.describe('if the page cannot start, a message says why', () => {
  const built = fileURLToPath(new URL('../dist/index.html', import.meta.url));
  const said = (page: Page) => page.getByRole('alert');

  test('it is opened as a file', async ({ page }) => {
    await page.goto(pathToFileURL(built).href);
    await expect(said(page)).toContainText('needs a web server');
    await expect(said(page)).toContainText('npm start');
  });

  test('its script is missing, broken or blocked; it does start if the storage throws', {
    tag: fresh,
  }, async ({ page, baseURL }) => {
    const program = '**/assets/index*.js';
    await page.route(program, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${baseURL}#task=next-letter`);
    await expect(said(page)).toContainText('could not be loaded');
    await page.unroute(program);
    await page.route(program, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("no such feature")' }),
    );
    await page.reload();
    await expect(said(page)).toContainText('could not start (Uncaught Error: no such feature)');
    await page.unroute(program);
    const html = await readFile(built, 'utf8');
    await page.route(baseURL ?? '', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: html
          .replace("script-src 'self'", 'script-src')
          .replace('script-src &#39;self&#39;', 'script-src'),
      }),
    );
    await page.reload();
    await expect(said(page)).toContainText('could not be loaded');
    await page.unroute(baseURL ?? '');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      });
    });
    await page.reload();
    await expect(page.getByRole('article')).toHaveCount(3);
    await expect(said(page)).toHaveCount(0);
    await page.getByRole('button', { name: /^Theme/ }).click();
    await expect(page.getByRole('article')).toHaveCount(3);
  });
});

test('without WebAssembly, plain loops compute the same numbers; the page says which it is', {
  tag: [fresh, long],
}, async ({ app, page }) => {
  const steps = [1, 5, 9];
  const read = async (title: string) => {
    await app.openWith('the whale', { step: '9', panel: 'conventions' });
    await app.expectPanel('Conventions');
    await app.panel('Conventions').getByText('About the numbers', { exact: true }).click();
    await expect(app.panel('Conventions')).toContainText(
      `TensorFlow.js runs them, here by ${title}`,
    );
    await app.openNumbers();
    return app.numbersOver(steps);
  };
  const bySimd = await read('WebAssembly with SIMD');
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
  });
  await page.reload();
  const byLoops = await read('plain loops');
  let compared = 0;
  for (const [index, cells] of bySimd.entries()) {
    for (const cell of cellNames) {
      for (const [row, numbers] of Object.entries(cells[cell].rows)) {
        for (const [unit, number] of numbers.entries()) {
          const other = numberIn(byLoops[index]?.[cell].rows[row]?.[unit]);
          const place = `${cell}, step ${steps[index]}, ${row}[${unit}]`;
          expect(Math.abs(numberIn(number) - other), place).toBeLessThan(2e-5);
          compared++;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(1000);
});
