import { type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell';
import { everyCell } from '../cells/conventions';
import { noChanges, parameterValues } from '../changes';
import { CellModel } from '../model';
import { seededRandom, uniform } from '../random';
import { equationTex } from '../read/tex';
import { backpropagate, runProgram } from './run';

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 2 };
const steps = 5;
const batch = 3;

/** A model of the cell, a batch of sequences and initial states, all seeded. */
function scene(cell: Cell) {
  const model = new CellModel(cell, { ...sizes, seed: 4 });
  const draw = (count: number, name: string) => uniform(seededRandom(9, name), count, 1.2);
  const xs = draw(steps * batch * sizes.inputSize, 'x');
  const initial = Object.fromEntries(
    model.stateNames.map((name) => [name, draw(batch * sizes.hiddenSize, name)]),
  );
  return { model, xs, initial, parameters: parameterValues(model, noChanges) };
}

const titleOf = (cell: Cell) =>
  `${cell.name}: ${cell.equations.map((equation) => equationTex(equation)).join(', ')}`;

describe('the program', () => {
  for (const cell of everyCell()) {
    it(`matches the tfjs operations, ${titleOf(cell)}`, () => {
      const { model, xs, initial, parameters } = scene(cell);
      const program = model.program(batch);
      const frames = runProgram(program, { parameters, xs, initial });
      tidy(() => {
        let states: Record<string, Tensor2D> = {};
        for (const [name, values] of Object.entries(initial)) {
          states[name] = tensor2d(values, [batch, sizes.hiddenSize]);
        }
        const inputs = batch * sizes.inputSize;
        for (let step = 0; step < steps; step++) {
          const x = xs.slice(step * inputs, (step + 1) * inputs);
          const made = model.step(tensor2d(x, [batch, sizes.inputSize]), states);
          for (const name of model.symbolNames) {
            const ours = program.valuesAt(frames, step, name);
            const theirs = made[name]?.dataSync() ?? [];
            expect(ours).toHaveLength(theirs.length);
            for (const [index, value] of ours.entries()) {
              expect(Math.abs(value - (theirs[index] ?? 9))).toBeLessThan(1e-6);
            }
          }
          states = made as Record<string, Tensor2D>;
        }
      });
    });

    it(`has gradients that match finite differences, ${titleOf(cell)}`, () => {
      const { model, xs, initial, parameters } = scene(cell);
      const program = model.program(batch);
      const weights = uniform(seededRandom(2, 'y'), steps * batch * sizes.outputSize, 1);
      const loss = () => {
        const frames = runProgram(program, { parameters, xs, initial });
        let sum = 0;
        for (let step = 0; step < steps; step++) {
          const y = program.valuesAt(frames, step, 'y');
          y.forEach((value, index) => {
            sum += value * (weights[step * y.length + index] ?? 0);
          });
        }
        return sum;
      };
      const here = loss();
      const [first] = cell.equations;
      const sign = first?.expression.kind === 'application' && first.expression.operation.sign;
      const frames = runProgram(program, { parameters, xs, initial });
      const input = { parameters, frames, yGradients: weights };
      const gradients = backpropagate(program, input, { parameters: true }).parameters;
      for (const [name, values] of Object.entries(parameters)) {
        const gradient = Float32Array.from(gradients[name] ?? []);
        for (let index = 0; index < values.length; index += 3) {
          const kept = values[index] ?? 0;
          values[index] = kept + 1e-2;
          const above = loss();
          values[index] = kept - 1e-2;
          const below = loss();
          values[index] = kept;
          // At a kink of relu the two sides differ, and the derivative is one of them or between.
          const sides = [(above - here) / 1e-2, (here - below) / 1e-2, (above - below) / 2e-2];
          const tolerance = 2e-3 * Math.max(1, ...sides.map(Math.abs));
          const own = gradient[index] ?? Number.NaN;
          const isKink = Math.abs((sides[0] ?? 0) - (sides[1] ?? 0)) > 0.05 && sign === 'relu';
          const [low, high] = isKink
            ? [Math.min(...sides), Math.max(...sides)]
            : [sides[2] ?? 0, sides[2] ?? 0];
          expect(own, `${name}[${index}]`).toBeGreaterThan(low - tolerance);
          expect(own, `${name}[${index}]`).toBeLessThan(high + tolerance);
        }
      }
    });
  }

  it('names what is missing', () => {
    const [cell] = everyCell();
    if (!cell) throw new Error('expected cells');
    const { model, xs, initial } = scene(cell);
    expect(() => runProgram(model.program(batch), { parameters: {}, xs, initial })).toThrow(
      'in2hidden.weight: expected a parameter, got nothing',
    );
    expect(() => model.program(batch).slot('q')).toThrow('RNN: expected a quantity, got q');
    expect(() => model.program(0)).toThrow('batch: expected a whole number of at least 1, got 0');
  });
});
