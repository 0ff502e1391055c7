/** What a step costs, and whether anything is left behind: the half that needs no browser. */
import { memory } from '@tensorflow/tfjs';
import { type CellModel, CustomGRU, CustomLSTM, CustomRNN, traceSequence } from '../../models';
import {
  type Comparison,
  type Contender,
  compare,
  type Group,
  heldByRatio,
  heldByValue,
} from './measure';
import { type PlainCell, plainGRU, plainLSTM, plainRNN, plainTrace } from './plain';

const length = 50;
const tolerance = 1e-5;
const loops = 'plain typed-array loops';

/** A cell in both forms, with the same weights. */
interface Pair {
  readonly model: CellModel;
  readonly plain: PlainCell;
  readonly initial: Record<string, Float32Array>;
}

/** The measures that run in Node alone. */
export const stepGroups: readonly Group[] = [
  stepAgainstLoops(8),
  stepAgainstLoops(32, 2),
  stepAgainstLoops(128),
  traceOfEachCell(128, 500),
  longAgainstShort(32, 1.1),
  leftBehind(32, 10_000),
];

/** One step of all three cells, every intermediate read back, against hand-written loops. */
function stepAgainstLoops(hiddenSize: number, goal?: number): Group {
  const measure = `step-three-cells-h${hiddenSize}`;
  return {
    names: [measure],
    run() {
      const pairs = threeCells(hiddenSize);
      const xs = letters(length);
      for (const pair of pairs) checkAgreement(pair, xs);
      const plain: Contender = {
        units: length,
        run: () => {
          for (const { plain, initial } of pairs) plainTrace(plain, xs, initial);
        },
      };
      const result = compare(tracing(pairs, xs), plain);
      for (const { model } of pairs) model.dispose();
      const held = { measure, goal, unit: 'µs', reference_is: loops };
      return [heldByRatio(held, inMicroseconds(result))];
    },
  };
}

/** A step of a whole trace, cell by cell: what a change from the first step on waits for. */
function traceOfEachCell(hiddenSize: number, steps: number): Group {
  const measures = ['rnn', 'gru', 'lstm'].map((cell) => `trace-${steps}-h${hiddenSize}-${cell}`);
  return {
    names: measures,
    run() {
      const xs = letters(steps);
      return threeCells(hiddenSize).map((pair, cell) => {
        const { model, plain, initial } = pair;
        const loop = { units: steps, run: () => plainTrace(plain, xs, initial) };
        const result = compare(tracing([pair], xs), loop, 21);
        model.dispose();
        const held = { measure: measures[cell] ?? '', unit: 'µs a step', reference_is: loops };
        return heldByRatio(held, inMicroseconds(result));
      });
    },
  };
}

/** Whether a step of a long sequence costs what a step of a short one does. */
function longAgainstShort(hiddenSize: number, goal: number): Group {
  const measure = 'step-in-500-against-step-in-50';
  return {
    names: [measure],
    run() {
      const pairs = threeCells(hiddenSize);
      const result = compare(tracing(pairs, letters(500)), tracing(pairs, letters(50)));
      for (const { model } of pairs) model.dispose();
      const held = { measure, goal, unit: 'µs', reference_is: 'a step of a sequence of 50' };
      return [heldByRatio(held, inMicroseconds(result))];
    },
  };
}

/** Tensors and heap after many steps of all three cells, in traces that nobody keeps. */
function leftBehind(hiddenSize: number, steps: number): Group {
  const tensors = `tensors-after-${steps}-steps`;
  const heap = `heap-growth-after-${steps}-steps`;
  return {
    names: [tensors, heap],
    run() {
      const pairs = threeCells(hiddenSize);
      const trace = tracing(pairs, letters(length));
      const run = () => {
        for (let done = 0; done < steps; done += length) trace.run();
      };
      run();
      const tensorsBefore = memory().numTensors;
      const heapBefore = heapMegabytes();
      run();
      const growth = heapMegabytes() - heapBefore;
      const tensorsAfter = memory().numTensors;
      for (const { model } of pairs) model.dispose();
      return [
        heldByValue(
          { measure: tensors, goal: 0, unit: 'more', reference_is: 'tensors before' },
          tensorsAfter - tensorsBefore,
          tensorsBefore,
        ),
        heldByValue(
          { measure: heap, goal: 1, unit: 'MB', reference_is: 'heap before' },
          growth,
          heapBefore,
        ),
      ];
    },
  };
}

function threeCells(hiddenSize: number): readonly Pair[] {
  const options = { inputSize: 30, hiddenSize, outputSize: 30, seed: 1 };
  const cells: readonly [CellModel, (dict: ReturnType<CellModel['stateDict']>) => PlainCell][] = [
    [new CustomRNN(options), plainRNN],
    [new CustomGRU(options), plainGRU],
    [new CustomLSTM(options), plainLSTM],
  ];
  return cells.map(([model, make]) => ({
    model,
    plain: make(model.stateDict()),
    initial: traceSequence(model, []).initial,
  }));
}

function tracing(pairs: readonly Pair[], xs: readonly Float32Array[]): Contender {
  return {
    units: xs.length,
    run: () => {
      for (const { model, initial } of pairs) traceSequence(model, xs, { initial });
    },
  };
}

/** @throws naming the first number in which the two forms of a cell differ */
function checkAgreement({ model, plain, initial }: Pair, xs: readonly Float32Array[]): void {
  const { steps } = traceSequence(model, xs, { initial });
  plainTrace(plain, xs, initial).forEach((step, index) => {
    for (const name of model.symbolNames) {
      const traced = steps[index]?.[name] ?? new Float32Array();
      const looped = step[name];
      if (looped?.length !== traced.length) throw new Error(`${model.cell.name}: no ${name}`);
      const unit = traced.findIndex(
        (value, at) => !(Math.abs(value - (looped[at] ?? 0)) <= tolerance),
      );
      if (unit >= 0) {
        const place = `${model.cell.name}: ${name}[${unit}] of step ${index}`;
        throw new Error(`${place}: ${traced[unit]} traced, ${looped[unit]} in plain loops`);
      }
    }
  });
}

/** One-hot letters, as the page feeds them. */
function letters(count: number): Float32Array[] {
  return Array.from({ length: count }, (_, step) => {
    const x = new Float32Array(30);
    x[(step * 7) % 30] = 1;
    return x;
  });
}

function heapMegabytes(): number {
  if (!globalThis.gc) throw new Error('run Node with --expose-gc');
  for (let pass = 0; pass < 3; pass++) globalThis.gc();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

function inMicroseconds({ value, reference, ratio }: Comparison): Comparison {
  return { value: value * 1000, reference: reference * 1000, ratio };
}
