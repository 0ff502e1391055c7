/** What Playwright does once, before any test. */
import { findBrowser } from '../scripts/browser.mjs';
import { measurePatience } from '../scripts/patience.mjs';

/**
 * Finds the browser for all workers, and how long they wait: they are started later and read
 * playwright.config.ts anew.
 */
export default async function setUp(): Promise<void> {
  const browser = await findBrowser();
  if (!browser) throw new Error('No browser to test in: `npm test` fetches one.');
  process.env.TEST_PATIENCE ??= String(measurePatience());
  process.env.CHROMIUM_PATH = browser.executablePath;
}
