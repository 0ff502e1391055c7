/** A seeded random walk over the page. */
import type { BrowserContext } from '@playwright/test';
import { seededRandom } from '../../models/random';
import { nextAction, type Pick } from './actions';
import { check } from './checks';
import { watch } from './watch';

export interface WalkOptions {
  readonly seed: number;
  readonly actions: number;
  /** The number of actions after which the page is checked. */
  readonly every: number;
  /** The address of the served page. */
  readonly site: string;
  readonly say?: (line: string) => void;
}

/** The number of last actions reported with a fault. */
const told = 25;

/**
 * Walks without waiting between the actions.
 * @returns the faults, as sentences, with the last actions; empty if there are none
 */
export async function walk(
  context: BrowserContext,
  { seed, actions, every, site, say }: WalkOptions,
): Promise<string[]> {
  const page = await context.newPage();
  const mirror = await context.newPage();
  const problems: string[] = [];
  for (const each of [page, mirror]) watch(each, problems);
  const random = seededRandom(seed, 'walk');
  const pick: Pick = (below) => Math.floor(random() * below);
  const done: string[] = [];
  await page.goto(`${site}#task=next-letter`);
  await page.bringToFront();
  for (let count = 1; count <= actions; count++) {
    const { name, act } = nextAction(pick);
    // A reloading page temporarily has no document.
    const what = await act(page, pick).catch((error: Error) => `failed: ${error.message}`);
    done.push(`${count} ${name}: ${what}`);
    if (count % every === 0 || count === actions) {
      problems.push(...(await check(page, mirror, site).catch((error: Error) => [error.message])));
      say?.(`${count} actions of seed ${seed}, at ${page.url().slice(0, 120)}`);
      await page.bringToFront();
    }
    if (problems.length > 0) break;
  }
  await page.close();
  await mirror.close();
  return problems.length > 0 ? [`seed ${seed}:`, ...problems, ...done.slice(-told)] : [];
}
