/**
 * Measures the work of one step at the largest hidden size relative to that at 32, by kind of work.
 */
import { compareRounds, heldByRatio, type Measure } from './measure';
import { type Work, workOf } from './page';
import { inTurns, longest, openLarge, type Stage } from './stage';

/** The time after which a step's transition is complete, in ms. */
const settle = 450;

/** Steps two pages with 500 letters by key, alternately. */
export async function breakdown(stage: Stage): Promise<Measure[]> {
  const takes = [await stepper(stage, 128), await stepper(stage, 32)];
  const [large = [], small = []] = await inTurns(5, 30, takes);
  const measureOf = (kind: string, part: (work: Work) => number, goal?: number) =>
    heldByRatio(
      {
        measure: `next-step-h128${kind}`,
        goal,
        unit: 'ms of CPU',
        reference_is: 'the same step at hidden size 32',
      },
      compareRounds(large.map(part), small.map(part)),
    );
  return [
    measureOf('', ({ all }) => all, 1.5),
    measureOf('-scripting', ({ scripting }) => scripting),
    measureOf('-style-layout', ({ styleAndLayout }) => styleAndLayout),
    measureOf('-rest', ({ all, scripting, styleAndLayout }) => all - scripting - styleAndLayout),
  ];
}

/** @returns a function that steps its own page; throws if the page did not step */
async function stepper(stage: Stage, hiddenSize: number): Promise<() => Promise<Work>> {
  const opened = await openLarge(stage, hiddenSize, { step: `${longest / 2}` });
  const now = opened.page.getByRole('slider', { name: 'Step', exact: true });
  return async () => {
    const from = await now.inputValue();
    const work = await workOf(opened, () => opened.page.keyboard.press('ArrowRight'), settle);
    if ((await now.inputValue()) === from) throw new Error(`still at step ${from}`);
    return work;
  };
}
