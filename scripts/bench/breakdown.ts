/** The work of one step at the largest hidden size against that at 32, and what kind of work it is. */
import { type LargePage, longest, openLarge, type Work, workOf } from './large';
import { compareRounds, heldByRatio, type Measure } from './measure';
import type { Stage } from './stage';

const rounds = 30;
/** Unmeasured rounds: the engine compiles what a step needs. */
const warmUp = 5;
/** Rounds of which the browser tells every event, so many steps each. */
const tracedRounds = 5;
const traced = 5;
/** A step's transition is over by then. */
const settle = 450;

/** What one of two pages worked in every round. */
interface Side {
  readonly opened: LargePage;
  readonly costs: Work[];
}

/** Steps two pages of 500 letters by key, in turns. */
export async function breakdown(stage: Stage): Promise<Measure[]> {
  const open = async (hiddenSize: number): Promise<Side> => {
    const opened = await openLarge(stage, hiddenSize, { step: `${longest / 2}` });
    return { opened, costs: [] };
  };
  const large = await open(128);
  const small = await open(32);
  for (let round = -warmUp; round < rounds; round++) {
    for (const { opened, costs } of round % 2 ? [large, small] : [small, large]) {
      const cost = await costOf(opened);
      if (round >= 0) costs.push(cost);
    }
  }
  const paints: [number, number][] = [];
  for (let round = 0; round < tracedRounds; round++) {
    paints.push([await paintOf(stage, large.opened), await paintOf(stage, small.opened)]);
  }
  const paint = compareRounds(
    paints.map(([value]) => value),
    paints.map(([, reference]) => reference),
  );
  const compared = (part: (work: Work) => number) =>
    compareRounds(large.costs.map(part), small.costs.map(part));
  const all = compared(({ all }) => all);
  const scripting = compared(({ scripting }) => scripting);
  const styleAndLayout = compared(({ styleAndLayout }) => styleAndLayout);
  const rest = compared(({ all, scripting, styleAndLayout }) => all - scripting - styleAndLayout);
  const other = { value: rest.value - paint.value, reference: rest.reference - paint.reference };
  const held = { unit: 'ms of CPU', reference_is: 'the same step at hidden size 32' };
  const told = (kind: string, comparison: Parameters<typeof heldByRatio>[1]) =>
    heldByRatio({ ...held, measure: `next-step-h128-${kind}` }, comparison);
  return [
    heldByRatio({ ...held, measure: 'next-step-h128', goal: 1.5 }, all),
    told('scripting', scripting),
    told('style-layout', styleAndLayout),
    told('paint', paint),
    told('other', { ...other, ratio: other.value / other.reference }),
  ];
}

/** @throws if the page did not step */
async function costOf(opened: LargePage): Promise<Work> {
  const now = opened.page.getByRole('slider', { name: 'Step', exact: true });
  const from = await now.inputValue();
  const before = await workOf(opened);
  await step(opened);
  const after = await workOf(opened);
  if ((await now.inputValue()) === from) throw new Error(`still at step ${from}`);
  return {
    all: after.all - before.all,
    scripting: after.scripting - before.scripting,
    styleAndLayout: after.styleAndLayout - before.styleAndLayout,
  };
}

async function step({ page }: LargePage): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(settle);
}

/** What a browser's trace tells of an event, times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly dur?: number;
  /** On the processor. */
  readonly tdur?: number;
}

const painting = ['PrePaint', 'Paint', 'Layerize', 'UpdateLayer'];

/** Milliseconds of processor time that a step paints for; the metrics do not tell it apart. */
async function paintOf({ browser }: Stage, opened: LargePage): Promise<number> {
  await browser.startTracing(opened.page, { categories: ['devtools.timeline'] });
  for (let taken = 0; taken < traced; taken++) await step(opened);
  const trace = (await browser.stopTracing()).toString('utf8');
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const events = traceEvents.filter(({ name }) => painting.includes(name));
  let sum = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    // What is painted within another event is in that one's time.
    if (ts < end) continue;
    sum += tdur;
    end = ts + dur;
  }
  return sum / 1000 / traced;
}
