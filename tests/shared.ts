/**
 * Pages shared by the tests of a worker. A new page in a new context takes four times as long as
 * resetting an existing one, because its renderer starts and every script is compiled again.
 */
import type { Browser, CDPSession, Page, ViewportSize } from '@playwright/test';

interface Shared {
  readonly page: Page;
  readonly session: CDPSession;
}

interface Options {
  readonly baseURL: string | undefined;
  readonly viewport: ViewportSize | null;
  /** Any other context option. */
  readonly [option: string]: unknown;
}

export class SharedPages {
  /** By context options: pages with and without touch are separate. */
  private readonly pages = new Map<string, Shared>();

  constructor(private readonly browser: Browser) {}

  /** The page for a test with these options, reset. */
  async take({ viewport, ...options }: Options): Promise<Page> {
    const key = JSON.stringify(options);
    const kept = this.pages.get(key);
    const shared = kept && !kept.page.isClosed() ? kept : await this.begin();
    this.pages.set(key, shared);
    await empty(shared, new URL(options.baseURL ?? '').origin);
    if (viewport) await shared.page.setViewportSize(viewport);
    return shared.page;
  }

  /** Playwright creates a context with the options of the current test. */
  private async begin(): Promise<Shared> {
    const context = await this.browser.newContext();
    const page = await context.newPage();
    return { page, session: await context.newCDPSession(page) };
  }
}

/** Resets a page's storage and settings. */
async function empty({ page, session }: Shared, origin: string): Promise<void> {
  const context = page.context();
  page.removeAllListeners();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  if (page.url() !== 'about:blank') {
    await page.evaluate(() => sessionStorage.clear()).catch(() => {});
    await page.goto('about:blank');
  }
  await Promise.all([
    // Only after navigation, because the page cannot write any more.
    session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage,indexeddb' }),
    session.send('Page.resetNavigationHistory'),
    context.clearPermissions(),
    context.setOffline(false),
    page.emulateMedia({
      colorScheme: null,
      contrast: null,
      forcedColors: null,
      media: null,
      reducedMotion: null,
    }),
    page.mouse.move(0, 0),
  ]);
}
