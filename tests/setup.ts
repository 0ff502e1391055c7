/** Playwright's global setup. */
import { findBrowser } from '../scripts/browser.mjs';
import { measurePatience } from '../scripts/patience.mjs';

/**
 * Determines the browser and the timeouts for all workers, which are started later and read
 * playwright.config.ts again.
 */
export default async function setUp(): Promise<void> {
  const browser = await findBrowser();
  if (!browser) throw new Error('No browser to test in: `npm test` fetches one.');
  process.env.TEST_PATIENCE ??= String(measurePatience());
  process.env.CHROMIUM_PATH = browser.executablePath;
}
