/** How long a page takes to answer a press, by the clock and in processor time. */
import type { Locator } from '@playwright/test';
import { type LargePage, openQuietly, workOf } from './large';
import { compareRounds, heldByRatio, heldByValue, type Measure } from './measure';
import { floorPage, type Stage } from './stage';

declare global {
  interface Window {
    benchmarkAnswer: Promise<number>;
  }
}

/** An answer's cost, in milliseconds. */
export interface Answer {
  readonly wait: number;
  readonly processor: number;
}

/** An answer of the page and one of the floor page. */
export interface Round {
  readonly ours: Answer;
  readonly floor: Answer;
}

/** The pointer has come to rest, and what it pointed at is told, by then. */
const rest = 300;

/**
 * Presses in the middle, the pointer being there already, and waits until all of the answer stands.
 * @param answer selectors of what stands only when the press has been answered
 */
export async function answerTo(
  opened: LargePage,
  button: Locator,
  answer: readonly string[],
): Promise<Answer> {
  const { page } = opened;
  await button.hover();
  await page.waitForTimeout(rest);
  await page.evaluate(awaitAnswer, answer);
  const before = await workOf(opened);
  await page.mouse.down();
  await page.mouse.up();
  const wait = await page.evaluate(() => window.benchmarkAnswer);
  const after = await workOf(opened);
  return { wait, processor: after.all - before.all };
}

/** Takes an answer again and again, in turns with one of the floor page. */
export async function againstFloor(
  { browser, floor }: Stage,
  count: number,
  take: (round: number) => Promise<Answer>,
): Promise<Round[]> {
  const opened = await openQuietly(browser, floor.address);
  const button = opened.page.getByRole('button', { name: floor.button, exact: true });
  const rounds: Round[] = [];
  for (let round = 0; round < count; round++) {
    const ours = await take(round);
    rounds.push({ ours, floor: await answerTo(opened, button, ['#o']) });
  }
  await opened.close();
  return rounds;
}

/** The wait, held to a goal, and beside it the work: other work on the machine adds none to it. */
export function answered(measure: string, goal: number, rounds: readonly Round[]): Measure[] {
  const held = { measure, goal, unit: 'ms', reference_is: floorPage };
  const compared = (part: keyof Answer) =>
    compareRounds(
      rounds.map(({ ours }) => ours[part]),
      rounds.map(({ floor }) => floor[part]),
    );
  const { value, reference } = compared('wait');
  return [
    heldByValue(held, value, reference),
    heldByRatio(
      { measure: cpu(measure), unit: 'ms of CPU', reference_is: floorPage },
      compared('processor'),
    ),
  ];
}

/** The measures that `answered` makes of these. */
export function answeredNames(...measures: readonly string[]): string[] {
  return measures.flatMap((measure) => [measure, cpu(measure)]);
}

function cpu(measure: string): string {
  return `${measure}-cpu`;
}

/**
 * Runs in the page: from the next click until two frames after a change of the page with which
 * all of the answer stands, in milliseconds.
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
