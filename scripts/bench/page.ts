/** Opens pages in a browser and measures when they become usable, and their work. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type CDPSession, chromium, type Page, type Request } from '@playwright/test';

/** A page to measure: its address, and the button to click. */
export interface Subject {
  readonly address: string;
  readonly button: string;
}

/** A page in its own context; must be closed. */
export interface OpenPage {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** What a page recorded about itself, in milliseconds of its own clock. */
interface Notes {
  /** When the button first existed and was enabled; 0 before. */
  ready: number;
  longTasks: { start: number; duration: number }[];
}

declare global {
  interface Window {
    benchmarkNotes: Notes | undefined;
  }
}

/** The timing of a load, in milliseconds since navigation. */
export interface Load {
  readonly paint: number;
  readonly ready: number;
  /** The end of the last long task before a second without long tasks. */
  readonly usable: number;
  /** The main thread's processor time until then. */
  readonly processor: number;
}

/** The work of the main thread, in milliseconds. */
export interface Work {
  /** Processor time, independent of other load. */
  readonly all: number;
  readonly scripting: number;
  readonly styleAndLayout: number;
  /** Wall-clock time; 0 for a page that records nothing. */
  readonly longestTask: number;
}

const patience = 45_000;
const quiet = 1000;

/** Starts the browser of the tests, with empty caches. */
export async function launch(): Promise<Browser> {
  // Not bundled, because it finds the project by its own path.
  const script = pathToFileURL(resolve('scripts/browser.mjs')).href;
  const finder = (await import(/* @vite-ignore */ script)) as typeof import('../browser.mjs');
  const { executablePath, env } = await finder.ensureBrowser();
  return chromium.launch({
    executablePath,
    args: [...finder.browserFlags, '--disable-extensions'],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/**
 * Opens a page as on a first visit.
 * @param button the page records its state, and requests frames continuously; default: nothing is
 * added to the page's own work
 */
export async function open(
  browser: Browser,
  address: string,
  button?: string,
  onRequest: (request: Request) => void = () => undefined,
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  context.on('request', onRequest);
  if (button !== undefined) await page.addInitScript(takeNotes, button);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address, { waitUntil: button === undefined ? 'load' : 'commit' });
  return { page, session, close: () => context.close() };
}

/** Waits for the button of a recording page, and then for a second without long tasks. */
export async function untilUsable(opened: OpenPage): Promise<Load> {
  const start = Date.now();
  while (Date.now() - start < patience) {
    const { now, ...moments } = await opened.page.evaluate(() => {
      const { ready = 0, longTasks = [] } = window.benchmarkNotes ?? {};
      const ends = longTasks.map((task) => task.start + task.duration);
      const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
      const now = performance.now();
      return { now, paint, ready, usable: Math.max(ready, ...ends) };
    });
    if (moments.ready && now - moments.usable > quiet) {
      return { ...moments, processor: (await workSoFar(opened)).all };
    }
    await opened.page.waitForTimeout(120);
  }
  throw new Error(`${opened.page.url()}: no button that can be pressed`);
}

/** The work of the main thread since the page was opened. */
export async function workSoFar({ session }: OpenPage): Promise<Omit<Work, 'longestTask'>> {
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string): number => {
    const seconds = metrics.find((metric) => metric.name === name)?.value;
    if (seconds === undefined) throw new Error(`the browser tells no ${name}`);
    return seconds * 1000;
  };
  return {
    all: metric('TaskDuration'),
    scripting: metric('ScriptDuration'),
    styleAndLayout: metric('RecalcStyleDuration') + metric('LayoutDuration'),
  };
}

/** The work of the main thread for an action, and for a time in ms after it. */
export async function workOf(
  opened: OpenPage,
  act: () => Promise<unknown>,
  settle: number,
): Promise<Work> {
  const { page } = opened;
  await page.evaluate(() => {
    if (window.benchmarkNotes) window.benchmarkNotes.longTasks = [];
  });
  const before = await workSoFar(opened);
  await act();
  await page.waitForTimeout(settle);
  const after = await workSoFar(opened);
  const longestTask = await page.evaluate(() =>
    Math.max(0, ...(window.benchmarkNotes?.longTasks ?? []).map(({ duration }) => duration)),
  );
  return {
    all: after.all - before.all,
    scripting: after.scripting - before.scripting,
    styleAndLayout: after.styleAndLayout - before.styleAndLayout,
    longestTask,
  };
}

/**
 * Runs in the page, before its own code. Every page has the same overhead for frames, ready or not.
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
