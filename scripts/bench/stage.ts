/** The page and the floor page, served side by side, a browser to open them in, and whose turn it is. */
import type { Browser } from '@playwright/test';
import { alphabet } from '../../models/tasks/nextLetter';
import type { Measure } from './measure';
import { launch, type OpenPage, open, type Subject } from './page';
import { type BuiltSite, buildSite, serve } from './site';

/** What a browser measure works with. */
export interface Stage {
  readonly browser: Browser;
  readonly built: BuiltSite;
  readonly app: Subject;
  readonly floor: Subject;
}

/** What the floor page is, for the output. */
export const floorPage = 'a page of one button, tests/floor.html';

/** How many letters a sequence holds at most. */
export const longest = 500;

let built: Promise<BuiltSite> | undefined;

/** Measures on a stage that is set for it alone and cleared away. */
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
 * Opens the page with as many letters as it takes before untrained cells of a hidden size, and
 * waits until they stand and a first visitor's compiling and garbage collecting is over.
 * @param fields what else the link says
 */
export async function openLarge(
  { browser, app }: Stage,
  hiddenSize: number,
  fields: Readonly<Record<string, string>>,
): Promise<OpenPage> {
  const used = alphabet.filter((letter) => /[a-z ]/.test(letter));
  // In no order, the same every time.
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
 * Takes each thing once a round, every other round in reverse, so that whatever else the machine
 * does falls on all.
 * @param warmUp rounds that do not count: the engine compiles what a take needs
 * @returns what each take came to, round by round
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
