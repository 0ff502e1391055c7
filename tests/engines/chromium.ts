/** Chromium, driven by Playwright as in the browser tests: the reference for other engines. */
import { chromium } from '@playwright/test';
import { browserFlags } from '../../scripts/browser.mjs';
import type { Driver, Key } from './driver';

/** @throws when it does not start */
export async function openChromium(
  executablePath: string,
  report: (problem: string) => void,
): Promise<Driver> {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const page = await browser.newPage();
  page.on('pageerror', (error) => report(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Ignore aborted requests of a closed page.
    if (why !== 'net::ERR_ABORTED') report(`${why}: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`${response.status()}: ${response.url()}`);
  });
  const { keyboard, mouse } = page;

  return {
    engine: 'Chromium',
    version: `Chromium ${browser.version()}`,
    async open(address) {
      await page.goto(address);
    },
    async reload() {
      await page.reload();
    },
    async traverse(by) {
      await (by < 0 ? page.goBack() : page.goForward());
    },
    async resize(size) {
      await page.setViewportSize(size);
    },
    async evaluate(expression) {
      return (await page.evaluate(expression)) ?? null;
    },
    async click({ x, y }, shift = false) {
      if (shift) await keyboard.down('Shift');
      await mouse.click(Math.round(x), Math.round(y));
      if (shift) await keyboard.up('Shift');
    },
    async drag(from, to) {
      await mouse.move(Math.round(from.x), Math.round(from.y));
      await mouse.down();
      await mouse.move(Math.round(to.x), Math.round(to.y));
      await mouse.up();
    },
    async press(keys: readonly Key[], held: readonly Key[] = []) {
      for (const key of held) await keyboard.down(key);
      for (const key of keys) await keyboard.press(key);
      for (const key of held.toReversed()) await keyboard.up(key);
    },
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
