/** Interrupts a training in every way, each at a random moment. */
import type { BrowserContext, Page } from '@playwright/test';
import { seededRandom } from '../../models/random';
import { expect, panelTitles, Unrolled } from '../page';
import { Training } from '../training';
import type { Pick } from './actions';
import { watch } from './watch';

/** A page with a running training. */
interface Round {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pick: Pick;
  readonly address: string;
  readonly problems: string[];
}

/** @returns the page on which to check the training */
type Kill = (round: Round) => Promise<Page>;

export const kills: Readonly<Record<string, Kill>> = {
  'page closed': async (round) => {
    await round.page.close();
    return opened(round);
  },
  'page reloaded': async ({ page }) => {
    await page.reload();
    return page;
  },
  'tab duplicated': async (round) => {
    const other = await opened(round);
    await other.waitForTimeout(round.pick(600));
    // Either may be closed first.
    const [goes, stays] = round.pick(2) ? [round.page, other] : [other, round.page];
    await goes.close();
    await stays.reload();
    return stays;
  },
  'worker killed': async ({ page }) => {
    await page.workers()[0]?.evaluate(() => self.close());
    return page;
  },
  'weights replaced': async ({ page, pick }) => {
    const bar = page.getByRole('banner');
    for (let times = 3; times > 0; times--) {
      await bar.getByRole('radio').nth(pick(3)).check({ force: true });
      await page.waitForTimeout(pick(150));
    }
    const task = page.getByRole('combobox', { name: 'Task', exact: true });
    await task.selectOption('echo');
    await page.waitForTimeout(pick(300));
    await task.selectOption('parity');
    return page;
  },
};

async function opened({ context, address, problems }: Omit<Round, 'page'>): Promise<Page> {
  const page = await context.newPage();
  watch(page, problems);
  await page.goto(address);
  return page;
}

/** The number of repetitions, the seed, and the address of the served page. */
export interface KillOptions {
  readonly kill: string;
  readonly times: number;
  readonly seed: number;
  readonly site: string;
  readonly say?: (line: string) => void;
}

/**
 * Trains, opens the panels in turn, interrupts the training, and checks that every step shown is
 * still there. @returns the faults, as sentences; empty if there are none
 */
export async function killing(context: BrowserContext, options: KillOptions): Promise<string[]> {
  const { kill, times, seed, site, say } = options;
  const random = seededRandom(seed, kill);
  const pick: Pick = (below) => Math.floor(random() * below);
  const problems: string[] = [];
  const round = { context, pick, address: `${site}#task=parity&panel=train`, problems };
  let page = await opened(round);
  for (let time = 1; time <= times && problems.length === 0; time++) {
    const seen = await train(page, pick, time === 1);
    page = await (kills[kill] as Kill)({ ...round, page });
    const app = new Unrolled(page);
    if ((await app.panelButton('Train').getAttribute('aria-expanded')) !== 'true') {
      await app.openPanel('Train');
    }
    const kept = new Training(app);
    await expect
      .poll(() => kept.step().catch(() => 0), { timeout: 30_000 })
      .toBeGreaterThanOrEqual(seen)
      .catch(async () => {
        const step = await kept.step().catch(() => undefined);
        problems.push(
          `time ${time}: saw step ${seen}, then ${step}: ${await kept.says.innerText()}`,
        );
      });
    say?.(`${kill} ${time}: step ${seen} was seen, ${problems.length} faults`);
  }
  for (const each of context.pages()) await each.close();
  return problems;
}

/** Trains for a random time with one panel after the other. @returns the last step shown */
async function train(page: Page, pick: Pick, first: boolean): Promise<number> {
  const app = new Unrolled(page);
  const training = new Training(app);
  // After four worker crashes within a minute, the page offers to try again.
  const go = training.panel.getByRole('button', { name: /^(Start|Resume|Pause|Try again)$/ });
  await expect(go).toBeVisible({ timeout: 30_000 });
  if (first) await training.set({ 'training steps': '100000' });
  const before = await training.step();
  if ((await go.innerText()) !== 'Pause') await go.click();
  await training.reach(before + 1);
  for (let panel = pick(4); panel > 0; panel--) {
    await app.panelButton(panelTitles[1 + pick(panelTitles.length - 1)] ?? 'Why?').click();
    await page.waitForTimeout(pick(300));
  }
  if ((await app.panelButton('Train').getAttribute('aria-expanded')) !== 'true') {
    await app.openPanel('Train');
  }
  await page.waitForTimeout(pick(900));
  return training.step();
}
