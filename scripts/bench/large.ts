/** The page at its largest: as many letters as it takes, before untrained cells of any size. */
import type { CDPSession, Page } from '@playwright/test';
import { alphabet } from '../../models/tasks/nextLetter';
import type { Stage } from './stage';

/** How many letters a sequence holds at most. */
export const longest = 500;

/** A page in a context of its own; close it. */
export interface LargePage {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** What the main thread has worked so far, in milliseconds of processor time. */
export interface Work {
  readonly all: number;
  readonly scripting: number;
  readonly styleAndLayout: number;
}

/** A first visitor's compiling and garbage collecting is over by then. */
const settle = 2000;

/**
 * Opens the page with untrained cells of a hidden size and waits until they stand. Unlike `open`
 * it asks for no frames of its own: what the page works is all its own work.
 * @param fields what else the link says
 */
export async function openLarge(
  { browser, app }: Stage,
  hiddenSize: number,
  fields: Readonly<Record<string, string>>,
): Promise<LargePage> {
  const link = { text: letters(longest), weights: 'untrained', seed: '1', size: `${hiddenSize}` };
  const opened = await openQuietly(
    browser,
    `${app.address}#${new URLSearchParams({ ...link, ...fields })}`,
  );
  await opened.page.locator('main[data-complete="true"]').waitFor();
  await opened.page.waitForTimeout(settle);
  return opened;
}

/** Opens any page, without a look at what it does. */
export async function openQuietly(browser: Stage['browser'], address: string): Promise<LargePage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  return { page, session, close: () => context.close() };
}

export async function workOf({ session }: LargePage): Promise<Work> {
  const { metrics } = await session.send('Performance.getMetrics');
  const told = (name: string): number => {
    const seconds = metrics.find((metric) => metric.name === name)?.value;
    if (seconds === undefined) throw new Error(`the browser tells no ${name}`);
    return seconds * 1000;
  };
  return {
    all: told('TaskDuration'),
    scripting: told('ScriptDuration'),
    styleAndLayout: told('RecalcStyleDuration') + told('LayoutDuration'),
  };
}

/** Letters and spaces in no order, the same every time. */
function letters(count: number): string {
  const used = alphabet.filter((letter) => /[a-z ]/.test(letter));
  return Array.from(
    { length: count },
    (_, at) => used[(7 * at * at + 3 * at + 1) % used.length],
  ).join('');
}
