/** The work that one step makes for the page, by mouse and by key. */
import { compareRounds, heldByRatio, heldByValue, type Measure } from './measure';
import { open, type Subject, untilUsable, type Work, workOf } from './page';
import { floorPage, inTurns, type Stage } from './stage';

/** A step's transition is over by then. */
const settle = 450;

/** Steps by click and by key, and presses the floor page's button likewise, in turns. */
export async function press(stage: Stage): Promise<Measure[]> {
  const app = await presser(stage, stage.app, 'ArrowRight');
  // A click has left the floor page's button with the focus.
  const floor = await presser(stage, stage.floor, 'Enter');
  const takes = [app.byClick, floor.byClick, app.byKey, floor.byKey];
  const [click = [], floorClick = [], key = [], floorKey = []] = await inTurns(3, 20, takes);
  const all = (costs: readonly Work[]) => costs.map((cost) => cost.all);
  const longest = (...costs: readonly Work[]) => Math.max(...costs.map((cost) => cost.longestTask));
  const held = { goal: 2, unit: 'ms of CPU', reference_is: floorPage };
  return [
    heldByRatio(
      { ...held, measure: 'next-step-click' },
      compareRounds(all(click), all(floorClick)),
    ),
    heldByRatio({ ...held, measure: 'next-step-key' }, compareRounds(all(key), all(floorKey))),
    heldByValue(
      { measure: 'next-step-longest-task', goal: 0, unit: 'ms', reference_is: floorPage },
      longest(...click, ...key),
      longest(...floorClick, ...floorKey),
    ),
  ];
}

/** A page, and its step by click and by key. */
async function presser({ browser }: Stage, { address, button }: Subject, key: string) {
  const opened = await open(browser, address, button);
  await untilUsable(opened);
  const { page } = opened;
  await page.evaluate(watch);
  const next = page.getByRole('button', { name: button, exact: true });
  const content = () => page.evaluate(() => document.body.innerHTML);
  const cost = async (act: () => Promise<unknown>): Promise<Work> => {
    if (!(await next.isEnabled())) {
      // The sequence has ended, and no step is left to measure.
      await page.goto(address, { waitUntil: 'load' });
      await untilUsable(opened);
      await page.evaluate(watch);
    }
    const before = await content();
    const work = await workOf(opened, act, settle);
    if ((await content()) === before) throw new Error(`${page.url()}: nothing changed`);
    return work;
  };
  return {
    byClick: () => cost(() => next.click()),
    byKey: () => cost(() => page.keyboard.press(key)),
  };
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
