/** The work that one step makes for the page, by mouse and by key. */
import { compareRounds, heldByRatio, heldByValue, type Measure } from './measure';
import { type OpenPage, open, processorTime, type Subject } from './page';
import { floorPage, type Stage } from './stage';

const rounds = 20;
/** Unmeasured rounds: the engine compiles what a step needs. */
const warmUp = 3;
/** A step's transition is over by then. */
const settle = 450;

/** One action's cost, in milliseconds. */
interface Cost {
  readonly processor: number;
  readonly longestTask: number;
}

/** Steps by click and by key, and presses the floor page's button likewise, in turns. */
export async function press({ browser, app, floor }: Stage): Promise<Measure[]> {
  const page = await open(browser, app);
  const floorOpened = await open(browser, floor);
  for (const { page: watched } of [page, floorOpened]) await watched.evaluate(watch);
  const click = (opened: OpenPage, { button }: Subject) =>
    opened.page.getByRole('button', { name: button, exact: true }).click();
  const byKey = (opened: OpenPage, key: string) => opened.page.keyboard.press(key);
  const appClick = action(page, app, () => click(page, app));
  const floorClick = action(floorOpened, floor, () => click(floorOpened, floor));
  const appKey = action(page, app, () => byKey(page, 'ArrowRight'));
  // The click before has left the floor page's button with the focus.
  const floorKey = action(floorOpened, floor, () => byKey(floorOpened, 'Enter'));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { take, costs } of [appClick, floorClick, appKey, floorKey]) {
      const cost = await take();
      if (round >= 0) costs.push(cost);
    }
  }
  const processor = (costs: readonly Cost[]) => costs.map((cost) => cost.processor);
  const longest = (costs: readonly Cost[]) => Math.max(...costs.map((cost) => cost.longestTask));
  const held = { goal: 2, unit: 'ms of CPU', reference_is: floorPage };
  return [
    heldByRatio(
      { ...held, measure: 'next-step-click' },
      compareRounds(processor(appClick.costs), processor(floorClick.costs)),
    ),
    heldByRatio(
      { ...held, measure: 'next-step-key' },
      compareRounds(processor(appKey.costs), processor(floorKey.costs)),
    ),
    heldByValue(
      { measure: 'next-step-longest-task', goal: 0, unit: 'ms', reference_is: floorPage },
      longest([...appClick.costs, ...appKey.costs]),
      longest([...floorClick.costs, ...floorKey.costs]),
    ),
  ];
}

/**
 * Looks at every frame and every change, as the harness does that the goal was set with: its
 * figure for the floor page, and so the ratio, holds the cost of looking.
 */
function watch(): void {
  const look = () => {
    document.getAnimations().some((animation) => animation.playState === 'running');
    requestAnimationFrame(look);
  };
  look();
  const changes = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(() => {}).observe(document, changes);
}

/** An action to take again and again, and what it cost each time it counted. */
function action(opened: OpenPage, subject: Subject, act: () => Promise<void>) {
  return { take: () => costOf(opened, subject, act), costs: [] as Cost[] };
}

/** @throws if the action changed nothing in the page */
async function costOf(opened: OpenPage, subject: Subject, act: () => Promise<void>): Promise<Cost> {
  const { page } = opened;
  await beginAgainAtTheEnd(opened, subject);
  const before = await content(opened);
  await page.evaluate(() => {
    window.benchmarkNotes.longTasks = [];
  });
  const start = await processorTime(opened.session);
  await act();
  await page.waitForTimeout(settle);
  const processor = (await processorTime(opened.session)) - start;
  const tasks = await page.evaluate(() => window.benchmarkNotes.longTasks);
  if ((await content(opened)) === before) throw new Error(`${page.url()}: nothing changed`);
  return { processor, longestTask: Math.max(0, ...tasks.map((task) => task.duration)) };
}

/** Loads the page anew where its sequence has ended and no step is left to measure. */
async function beginAgainAtTheEnd({ page }: OpenPage, { address, button }: Subject): Promise<void> {
  const next = page.getByRole('button', { name: button, exact: true });
  if (await next.isEnabled()) return;
  await page.goto(address, { waitUntil: 'load' });
  while (!(await page.evaluate(() => window.benchmarkNotes.ready))) await page.waitForTimeout(50);
  await page.evaluate(watch);
  await page.waitForTimeout(1000);
}

function content({ page }: OpenPage): Promise<string> {
  return page.evaluate(() => document.body.innerHTML);
}
