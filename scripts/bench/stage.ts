/** Serves the page and the floor page, starts a browser, and alternates between measurements. */
import type { Browser } from '@playwright/test';
import { alphabet } from '../../models/tasks/nextLetter';
import type { Measure } from './measure';
import { launch, type OpenPage, open, type Subject } from './page';
import { type BuiltSite, buildSite, serve } from './site';

/** The environment of a browser measure. */
export interface Stage {
  readonly browser: Browser;
  readonly built: BuiltSite;
  readonly app: Subject;
  readonly floor: Subject;
}

/** The description of the floor page, for the output. */
export const floorPage = 'a page of one button, tests/floor.html';

/** The maximum length of a sequence. */
export const longest = 500;

let built: Promise<BuiltSite> | undefined;

/** Sets up a stage for one measure, and tears it down. */
export function staged(measure: (stage: Stage) => Promise<Measure[]>): () => Promise<Measure[]> {
  return async () => {
    built ??= buildSite();
    const sites = [await serve((await built).directory), await serve('tests')] as const;
    const browser = await launch();
    try {
      return await measure({
        browser,
        built: await built,
        app: { address: sites[0].address, button: 'Next step' },
        floor: { address: `${sites[1].address}floor.html`, button: 'step' },
      });
    } finally {
      await browser.close();
      for (const site of sites) site.close();
    }
  };
}

/**
 * Opens the page with a sequence of maximum length and untrained cells of a hidden size, and waits
 * until it is complete and initial compilation and garbage collection are over. @param fields
 * further fields of the link
 */
export async function openLarge(
  { browser, app }: Stage,
  hiddenSize: number,
  fields: Readonly<Record<string, string>>,
): Promise<OpenPage> {
  const used = alphabet.filter((letter) => /[a-z ]/.test(letter));
  // In pseudo-random order.
  const letters = Array.from(
    { length: longest },
    (_, at) => (7 * at * at + 3 * at + 1) % used.length,
  );
  const text = letters.map((letter) => used[letter]).join('');
  const link = { text, weights: 'untrained', seed: '1', size: `${hiddenSize}`, ...fields };
  const opened = await open(browser, `${app.address}#${new URLSearchParams(link)}`);
  await opened.page.locator('main[data-complete="true"]').waitFor();
  await opened.page.waitForTimeout(2000);
  return opened;
}

/**
 * Runs each measurement once per round, every second round in reverse order, so that other load
 * affects all equally. @param warmUp rounds that do not count, for compilation @returns the results
 * of each measurement, by round
 */
export async function inTurns<Taken>(
  warmUp: number,
  rounds: number,
  takes: readonly ((round: number) => Promise<Taken>)[],
): Promise<Taken[][]> {
  const sides = takes.map((take) => ({ take, taken: [] as Taken[] }));
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const { take, taken } of round % 2 ? sides.toReversed() : sides) {
      const made = await take(round);
      if (round >= warmUp) taken.push(made);
    }
  }
  return sides.map(({ taken }) => taken);
}
