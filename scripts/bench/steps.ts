/** Measures the cost of a step, and leaks; needs no browser. */
import { traceSequence } from '../../models';
import { cells, checkTrace, type Pair, pairOf } from './cells';
import { leftBehind } from './leftBehind';
import { type Comparison, compare, type Groups, heldByRatio, type Measure } from './measure';
import { multiply } from './plainLayer';
import { type Sequences, sequences } from './sequences';

const length = 50;
const loops = 'plain typed-array loops';

export const stepGroups: Groups = {
  'step-three-cells-h8': () => stepAgainstLoops(8, 1),
  'step-three-cells-h32': () => stepAgainstLoops(32, 0.5),
  'step-three-cells-h128': () => stepAgainstLoops(128, 0.25),
  'trace-500-h128': () => traceOfEachCell(128, 500, 21, 0.25),
  'trace-2000-h512': () => traceOfEachCell(512, 2_000, 3, 0.25),
  'step-in-500-against-step-in-50': () => longAgainstShort(32, 1.1),
  'left-behind-by-steps': () => leftBehindBySteps(32, 20_000),
};

/** One step of all three cells, with all intermediates, relative to hand-written loops. */
function stepAgainstLoops(hiddenSize: number, goal?: number): Measure[] {
  const scene = sequences(length, 1);
  const pairs = cells.map((cell) => pairOf(cell, hiddenSize, scene, multiply));
  for (const pair of pairs) checkTrace(pair, scene);
  const result = compare(tracing(pairs, scene), looping(pairs, scene));
  dispose(pairs);
  const measure = `step-three-cells-h${hiddenSize}`;
  return [heldByRatio({ measure, goal, unit: 'µs', reference_is: loops }, aStep(result, length))];
}

/** A step of a whole trace, cell by cell: the cost of a change from the first step on. */
function traceOfEachCell(
  hiddenSize: number,
  steps: number,
  rounds: number,
  goal?: number,
): Measure[] {
  const scene = sequences(steps, 1);
  return cells.map((cell) => {
    const pairs = [pairOf(cell, hiddenSize, scene, multiply)];
    const result = compare(tracing(pairs, scene), looping(pairs, scene), rounds);
    dispose(pairs);
    const measure = `trace-${steps}-h${hiddenSize}-${cell.name}`;
    const held = { measure, goal, unit: 'µs a step', reference_is: loops };
    return heldByRatio(held, aStep(result, steps));
  });
}

/** Whether a step costs the same in a long and a short sequence. */
function longAgainstShort(hiddenSize: number, goal: number): Measure[] {
  const [long, short] = [sequences(10 * length, 1), sequences(length, 1)];
  const pairs = cells.map((cell) => pairOf(cell, hiddenSize, short, multiply));
  const shortly = tracing(pairs, short);
  const result = compare(tracing(pairs, long), () => {
    for (let time = 0; time < 10; time++) shortly();
  });
  dispose(pairs);
  const measure = 'step-in-500-against-step-in-50';
  const held = { measure, goal, unit: 'µs', reference_is: 'a step of a sequence of 50' };
  return [heldByRatio(held, aStep(result, 10 * length))];
}

/** Many steps of all three cells, in traces that are dropped. */
function leftBehindBySteps(hiddenSize: number, steps: number): Measure[] {
  const scene = sequences(length, 1);
  const pairs = cells.map((cell) => pairOf(cell, hiddenSize, scene, multiply));
  const trace = tracing(pairs, scene);
  const measures = leftBehind(['tensors', 'heap-growth'], `${steps}-steps`, (share) => {
    for (let done = 0; done < steps * share; done += length) trace();
  });
  dispose(pairs);
  return measures;
}

function tracing(pairs: readonly Pair[], { xs }: Sequences): () => void {
  return () => {
    for (const { model, initial } of pairs) traceSequence(model, xs, { initial });
  };
}

/** Copies every named quantity of a step to its own array, as in a trace. */
function looping(pairs: readonly Pair[], scene: Sequences): () => void {
  return () => {
    for (const { plain, h } of pairs) {
      plain.run(scene, h);
      for (const step of plain.steps) for (const name in step) step[name]?.slice();
    }
  };
}

function dispose(pairs: readonly Pair[]): void {
  for (const { model } of pairs) model.dispose();
}

/** Microseconds per step, from milliseconds per sequence. */
function aStep({ value, reference, ratio }: Comparison, steps: number): Comparison {
  return { value: (value * 1000) / steps, reference: (reference * 1000) / steps, ratio };
}
