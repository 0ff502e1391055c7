/**
 * Random cells: forward pass, gradients, explanations and formulas agree with each other and with
 * plain sums in double precision.
 */
import { type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backpropagate, runProgram } from '../models/program/run';
import { widthIn } from '../models/read/parameters';
import { randomCells } from './randomCells';
import { expectExplained, expectWritten } from './randomReadings';
import { batch, expectClose, type Scene, sceneOf, steps, type Vectors } from './randomScene';

/** A fixed seed, and the number of cells; `UNROLLED_CELLS=20000` for a longer search. */
const numRuns = Number(process.env.UNROLLED_CELLS ?? 1000);
const seed = Number(process.env.UNROLLED_SEED ?? 9);

/** tfjs's operations and the program agree with double precision, in every row of a batch. */
function expectRunsToAgree({ model, xs, initial, parameters, rows, largest }: Scene): void {
  const { cell, sizes } = model;
  const program = model.program(batch);
  const frames = runProgram(program, { parameters, xs, initial });
  tidy(() => {
    let states: Record<string, Tensor2D> = {};
    for (const { name, width } of cell.states) {
      states[name] = tensor2d(initial[name] ?? [], [batch, widthIn(sizes, width)]);
    }
    for (let step = 0; step < steps; step++) {
      const inputs = batch * sizes.inputSize;
      const x = tensor2d(xs.slice(step * inputs, (step + 1) * inputs), [batch, sizes.inputSize]);
      const computed = model.step(x, states);
      for (const { symbol } of cell.equations) {
        const { name } = symbol;
        const expected = rows.flatMap((row) => row[step]?.[name] ?? []);
        const shape = computed[name]?.shape;
        expect(shape, name).toEqual([batch, widthIn(sizes, symbol.width)]);
        expectClose(computed[name]?.dataSync() ?? [], expected, 1e-4 * largest, `tfjs ${name}`);
        expectClose(program.valuesAt(frames, step, name), expected, 1e-4 * largest, name);
      }
      states = computed as Record<string, Tensor2D>;
    }
  });
}

/** Gradients along random directions match finite differences in double precision. */
function expectGradientsToAgree({ model, xs, initial, parameters, rowOf, draw }: Scene): void {
  const { cell, sizes } = model;
  const program = model.program(batch);
  const weights = draw('loss', steps * batch * sizes.outputSize);
  const frames = runProgram(program, { parameters, xs, initial });
  const derivatives = backpropagate(
    program,
    { parameters, frames, yGradients: weights },
    { parameters: true, states: true, inputs: true },
  );
  const byStates = Object.fromEntries(
    // Those by the initial value come first.
    cell.states.map(({ name, width }) => [
      name,
      derivatives.states[name]?.subarray(0, batch * widthIn(sizes, width)) ?? [],
    ]),
  );
  const given: Record<string, Vectors> = { x: { x: xs }, states: initial, parameters };
  const gradients: Record<string, Vectors> = {
    x: { x: derivatives.inputs },
    states: byStates,
    parameters: derivatives.parameters,
  };
  const lossOf = ({ x, states, parameters: weighed }: Record<string, Vectors>) => {
    let sum = 0;
    for (let row = 0; row < batch; row++) {
      rowOf(row, x?.x, states, weighed).forEach(({ y = [] }, step) => {
        y.forEach((value, unit) => {
          sum += value * (weights[(step * batch + row) * sizes.outputSize + unit] ?? 0);
        });
      });
    }
    return sum;
  };
  const far = 1e-6;
  for (const [of, values] of Object.entries(given)) {
    const along = map(values, (each, name) => draw(`along ${name}`, each.length));
    const moved = (by: number) =>
      map(values, (each, name) =>
        Array.from(each, (value, index) => value + by * (along[name]?.[index] ?? 0)),
      );
    const [here, above, below] = [0, far, -far].map((by) => lossOf({ ...given, [of]: moved(by) }));
    const { sum, size } = dot(gradients[of] ?? {}, along);
    const sides = [((above ?? 0) - (here ?? 0)) / far, ((here ?? 0) - (below ?? 0)) / far];
    const [low, high] = [Math.min(...sides), Math.max(...sides)];
    // At a kink of relu the two sides differ, and the derivative is one of them or between.
    const tolerance = 2e-3 * size;
    expect(sum, `∂loss/∂${of}`).toBeGreaterThan(low - tolerance);
    expect(sum, `∂loss/∂${of}`).toBeLessThan(high + tolerance);
  }
}

function map(
  all: Vectors,
  change: (values: ArrayLike<number>, name: string) => ArrayLike<number>,
): Vectors {
  return Object.fromEntries(
    Object.entries(all).map(([name, values]) => [name, change(values, name)]),
  );
}

/** The dot product, and the sum of magnitudes plus 1. */
function dot(one: Vectors, other: Vectors): { readonly sum: number; readonly size: number } {
  let [sum, size] = [0, 1];
  for (const [name, values] of Object.entries(other)) {
    for (let index = 0; index < values.length; index++) {
      const part = (values[index] ?? 0) * (one[name]?.[index] ?? Number.NaN);
      sum += part;
      size += Math.abs(part);
    }
  }
  return { sum, size };
}

describe('a random cell', () => {
  it(`has consistent values, gradients, explanations and formulas: ${numRuns} of them`, () => {
    let run = 0;
    fc.assert(
      fc.property(randomCells, ({ cell, sizes, seed }) => {
        const scene = sceneOf(cell, sizes, seed);
        try {
          expectWritten(cell, sizes);
          // Such large values have no accurate digits left to compare.
          if (scene.largest > 100) return;
          run++;
          expectRunsToAgree(scene);
          expectGradientsToAgree(scene);
          expectExplained(scene);
        } finally {
          scene.model.dispose();
        }
      }),
      { seed, numRuns },
    );
    expect(run).toBeGreaterThan(numRuns / 2);
  }, 300_000);
});
