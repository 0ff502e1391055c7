import { describe, expect, it } from 'vitest';
import { everyCell } from '../cells/conventions';
import { noChanges, parameterValues } from '../changes';
import { CellModel } from '../model';
import { seededRandom, uniform } from '../random';
import { body } from './bodies';
import { backpropagate, rangesOf, runProgram } from './run';

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 2 };
const steps = 150;
const draw = (name: string, count: number) => uniform(seededRandom(6, name), count, 1);

describe('slices of a run', () => {
  it('cover all steps, and are shorter the larger the model and the batch', () => {
    const lengths = (batch: number, parameterCount: number) =>
      rangesOf({ batch, parameterCount }, 100).map(([from, to]) => to - from);
    expect(lengths(1, 1000)).toEqual([64, 36]);
    expect(lengths(1, 1_000_000)).toEqual([24, 24, 24, 24, 4]);
    expect(lengths(32, 1_000_000)).toEqual([...new Array(12).fill(8), 4]);
    expect(rangesOf({ batch: 1, parameterCount: 9 }, 0)).toEqual([]);
  });

  for (const [index, cell] of everyCell().entries()) {
    it(`equal one run over the whole sequence, forward and back, ${cell.name} ${index}`, () => {
      const model = new CellModel(cell, { ...sizes, seed: 2 });
      const program = model.program();
      const input = {
        parameters: parameterValues(model, noChanges),
        xs: draw('x', steps * sizes.inputSize),
        initial: { h: draw('h', sizes.hiddenSize) },
        // Across the end of a slice.
        holds: [{ name: 'h', unit: 1, value: 0.5, from: 60, to: 70 }],
      };
      const frames = runProgram(program, input);
      const whole = body().forward(program, input);
      expect(frames.values).toEqual(whole.values.slice());
      whole.lease.isInUse = () => false;

      const yGradients = draw('y', steps * sizes.outputSize);
      const seeds = { h: draw('seed', sizes.hiddenSize) };
      const all = { parameters: true, states: true, inputs: true };
      for (const [given, wanted] of [
        [{ yGradients }, all],
        [{ yGradients, seeds }, all],
        [{ seeds }, all],
        [{ seeds }, { states: true }],
        [{ yGradients }, { inputs: true }],
        [{ yGradients }, { parameters: true }],
      ] as const) {
        const back = { ...given, parameters: input.parameters, frames, holds: input.holds };
        const made = backpropagate(program, back, wanted);
        const expected = body().backward(program, back, wanted);
        expect(made.states).toEqual(expected.states);
        expect(made.inputs).toEqual(expected.inputs);
        expect(Object.keys(made.parameters)).toEqual(Object.keys(expected.parameters));
        for (const [name, values] of Object.entries(expected.parameters)) {
          values.forEach((value, at) => {
            const difference = Math.abs((made.parameters[name]?.[at] ?? 9) - value);
            expect(difference).toBeLessThan(1e-5 * Math.max(1, Math.abs(value)));
          });
        }
      }
    });
  }
});
