/** Measures how long a page takes to respond to a click, in wall-clock and processor time. */
import type { Locator } from '@playwright/test';
import { compareRounds, heldByRatio, heldByValue, type Measure } from './measure';
import { type OpenPage, open, workSoFar } from './page';
import { floorPage, inTurns, type Stage } from './stage';

declare global {
  interface Window {
    benchmarkAnswer: Promise<number>;
  }
}

/** The cost of a response, in milliseconds. */
export interface Answer {
  readonly wait: number;
  readonly processor: number;
}

/** The time, in ms, after which hovering has no further effects. */
const rest = 300;

/**
 * Clicks in the centre, where the pointer already is, and waits until the response is complete.
 * @param answer selectors of elements that exist only after the response
 */
export async function answerTo(
  opened: OpenPage,
  button: Locator,
  answer: readonly string[],
): Promise<Answer> {
  const { page } = opened;
  await button.hover();
  await page.waitForTimeout(rest);
  // Again, because the response to hovering may have moved it.
  await button.hover();
  await page.evaluate(awaitAnswer, answer);
  const before = await workSoFar(opened);
  await page.mouse.down();
  await page.mouse.up();
  const wait = await page.evaluate(() => window.benchmarkAnswer);
  const after = await workSoFar(opened);
  return { wait, processor: after.all - before.all };
}

/**
 * Measures a response repeatedly, alternating with the floor page: the waiting time, with a goal,
 * and the processor time, which is independent of other load.
 */
export async function answered(
  measure: string,
  goal: number,
  { browser, floor }: Stage,
  [warmUp, rounds]: readonly [number, number],
  take: (round: number) => Promise<Answer>,
): Promise<Measure[]> {
  const opened = await open(browser, floor.address);
  const button = opened.page.getByRole('button', { name: floor.button, exact: true });
  const takes = [take, () => answerTo(opened, button, ['#o'])];
  const [ours = [], floors = []] = await inTurns(warmUp, rounds, takes);
  await opened.close();
  const compared = (part: keyof Answer) =>
    compareRounds(
      ours.map((answer) => answer[part]),
      floors.map((answer) => answer[part]),
    );
  const { value, reference } = compared('wait');
  const held = { reference_is: floorPage };
  return [
    heldByValue({ ...held, measure, goal, unit: 'ms' }, value, reference),
    heldByRatio({ ...held, measure: `${measure}-cpu`, unit: 'ms of CPU' }, compared('processor')),
  ];
}

/**
 * Runs in the page. Measures from the next click until two frames after the response is complete,
 * in milliseconds.
 */
function awaitAnswer(answer: readonly string[]): void {
  window.benchmarkAnswer = new Promise((resolve, reject) => {
    const begin = () => {
      const start = performance.now();
      const tell = () => resolve(performance.now() - start);
      const observer = new MutationObserver(() => {
        if (!answer.every((selector) => document.querySelector(selector))) return;
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(tell));
      });
      const changes = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, changes);
    };
    window.addEventListener('click', begin, { capture: true, once: true });
    setTimeout(() => reject(new Error(`no answer: ${answer.join(', ')}`)), 30_000);
  });
}
