/** Measures the page's work for one step, by mouse and by key. */
import { compareRounds, heldByRatio, heldByValue, type Measure } from './measure';
import { open, type Subject, untilUsable, type Work, workOf } from './page';
import { floorPage, inTurns, type Stage } from './stage';

/** The time after which a step's transition is complete, in ms. */
const settle = 450;

/** Steps by click and by key, alternating with the floor page's button. */
export async function press(stage: Stage): Promise<Measure[]> {
  const app = await presser(stage, stage.app, 'ArrowRight');
  // The floor page's button has the focus after a click.
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

/** Opens a page, and returns its steps by click and by key. */
async function presser({ browser }: Stage, { address, button }: Subject, key: string) {
  const opened = await open(browser, address, button);
  await untilUsable(opened);
  const { page } = opened;
  await page.evaluate(watch);
  const next = page.getByRole('button', { name: button, exact: true });
  const content = () => page.evaluate(() => document.body.innerHTML);
  const cost = async (act: () => Promise<unknown>): Promise<Work> => {
    if (!(await next.isEnabled())) {
      // The end of the sequence is reached.
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
 * Observes every frame and every change, like the harness with which the goal was set: its figure
 * for the floor page, and thus the ratio, includes the cost of observing.
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
