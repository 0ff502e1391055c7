import { memory } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { everyCell } from '../cells/conventions';
import { noChanges, parameterValues } from '../changes';
import { CellModel } from '../model';
import { seededRandom, uniform } from '../random';
import { backpropagate, readRun, runProgram } from './run';
import type { Arrays, Wanted } from './sequence';

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 2 };
const batch = 5;

const draw = (name: string, count: number) => uniform(seededRandom(6, name), count, 1);
const inputs = (steps: number) => draw('x', steps * batch * sizes.inputSize);
const gradients = (steps: number) => draw('y', steps * batch * sizes.outputSize);

const scenes = everyCell().map((cell, index) => {
  const make = () => {
    const model = new CellModel(cell, { ...sizes, seed: 2 });
    return { program: model.program(batch), parameters: parameterValues(model, noChanges) };
  };
  return [`${cell.name} ${index}`, make] as const;
});

describe('a reused program', () => {
  for (const [name, make] of scenes) {
    it(`gives the same results in memory that was used before, ${name}`, () => {
      const { program, parameters } = make();
      const h = draw('h', batch * sizes.hiddenSize);
      const c = draw('c', batch * sizes.hiddenSize);
      const run = (steps: number, initial: Arrays) =>
        runProgram(program, { parameters, xs: inputs(steps), initial });
      run(6, { h, c });
      // A state that is not given is zero, whatever the memory contained.
      const again = run(4, { h });
      expect(again).toEqual(run(4, { h, c: new Float32Array(c.length) }));
    });

    it(`does not move numbers that are still read, ${name}`, () => {
      const { program, parameters } = make();
      const initial = { h: draw('h', batch * sizes.hiddenSize) };
      readRun(program, { parameters, xs: inputs(3), initial }, ({ values }) => {
        const before = values.slice();
        // Longer runs need more memory.
        runProgram(program, { parameters, xs: inputs(5000), initial });
        expect(values).toEqual(before);
      });
    });

    it(`gives the same derivatives with and without others, ${name}`, () => {
      const { program, parameters } = make();
      const frames = runProgram(program, { parameters, xs: inputs(4), initial: {} });
      const ask = (wanted: Wanted) =>
        backpropagate(program, { parameters, frames, yGradients: gradients(4) }, wanted);
      const all = ask({ parameters: true, states: true, inputs: true });
      expect(ask({ parameters: true }).parameters).toEqual(all.parameters);
      expect(ask({ states: true }).states).toEqual(all.states);
      expect(ask({ inputs: true }).inputs).toEqual(all.inputs);
      expect(ask({ states: true }).inputs).toHaveLength(0);
    });
  }

  it('leaves no tensor', () => {
    const { program, parameters } = scenes[0]?.[1]() ?? {};
    if (!program || !parameters) throw new Error('expected a cell');
    const before = memory().numTensors;
    const frames = runProgram(program, { parameters, xs: inputs(4), initial: {} });
    backpropagate(program, { parameters, frames }, { parameters: true });
    expect(memory().numTensors).toBe(before);
  });
});
