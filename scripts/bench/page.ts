/** A browser, and pages in it that tell when they became usable and how long their tasks were. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';

/** A page to measure: where it is, and the button that is its action. */
export interface Subject {
  readonly address: string;
  readonly button: string;
}

/** What a page noted about itself, in milliseconds of its own clock. */
interface Notes {
  /** When the button first stood there, ready to be pressed; 0 before. */
  ready: number;
  longTasks: { start: number; duration: number }[];
}

declare global {
  interface Window {
    benchmarkNotes: Notes;
  }
}

/** The moments of a load, in milliseconds since navigation. */
export interface Load {
  readonly paint: number;
  readonly ready: number;
  /** When the last long task before a quiet second was over. */
  readonly usable: number;
  /** `ready` on the clock of the machine, in milliseconds since 1970. */
  readonly readyAt: number;
  /** How long the page's main thread had worked by the quiet second. */
  readonly processor: number;
}

/** A page that was opened in a context of its own; close it. */
export interface OpenPage {
  readonly page: Page;
  readonly session: CDPSession;
  readonly load: Load;
  close(): Promise<void>;
}

const patience = 45_000;
const quiet = 1000;

/** Starts the browser the tests run in; a new one, with nothing in its caches. */
export async function launch(): Promise<Browser> {
  // Not bundled: it finds the project by its own place.
  const script = pathToFileURL(resolve('scripts/browser.mjs')).href;
  const finder = (await import(/* @vite-ignore */ script)) as typeof import('../browser.mjs');
  const { executablePath, env } = await finder.ensureBrowser();
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath,
    args: [...finder.browserFlags, '--disable-extensions'],
    env: { ...Object.fromEntries(inherited), ...env },
  });
}

/** Opens a page as a first visitor does and waits until it has been quiet for a second. */
export async function open(
  browser: Browser,
  { address, button }: Subject,
  onRequest: (url: string) => void = () => undefined,
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  context.on('request', (request) => onRequest(request.url()));
  await page.addInitScript(takeNotes, button);
  const session = await context.newCDPSession(page);
  // Time on the processor: what else the machine does is not counted.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: 'commit' });
  const moments = await untilUsable(page, button);
  const load = { ...moments, processor: await processorTime(session) };
  return { page, session, load, close: () => context.close() };
}

/** Milliseconds that the page's main thread has worked so far. */
export async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = metrics.find((metric) => metric.name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('the browser tells no TaskDuration');
  return seconds * 1000;
}

/** Waits for the button and then for a second without long tasks. */
async function untilUsable(page: Page, button: string): Promise<Omit<Load, 'processor'>> {
  const start = Date.now();
  while (Date.now() - start < patience) {
    const { now, ready, usable, paint, origin } = await page.evaluate(() => {
      const { ready, longTasks } = window.benchmarkNotes;
      const ends = longTasks.map((task) => task.start + task.duration);
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      return {
        now: performance.now(),
        origin: performance.timeOrigin,
        paint,
        ready,
        usable: Math.max(ready, ...ends),
      };
    });
    if (ready && now - usable > quiet) return { paint, ready, usable, readyAt: origin + ready };
    await page.waitForTimeout(120);
  }
  throw new Error(`${page.url()}: no button "${button}" that can be pressed`);
}

/**
 * Runs in the page, before its own code. A frame is asked for all the time, before and after the
 * page is ready: so each page pays for the same frames and what differs is its own work.
 */
function takeNotes(button: string): void {
  const notes: Notes = { ready: 0, longTasks: [] };
  window.benchmarkNotes = notes;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      notes.longTasks.push({ start: startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const named = (element: HTMLButtonElement) =>
    (element.getAttribute('aria-label') ?? element.textContent?.trim()) === button;
  const lookAgain = () => {
    requestAnimationFrame(lookAgain);
    if (notes.ready) return;
    const found = [...document.querySelectorAll('button')].find(named);
    if (found && !found.disabled && found.ariaDisabled !== 'true') notes.ready = performance.now();
  };
  lookAgain();
}
