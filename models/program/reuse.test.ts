import { describe, expect, it } from 'vitest';
import { everyCell } from '../cells/conventions';
import { noChanges, parameterValues } from '../changes';
import { CellModel } from '../model';
import { seededRandom, uniform } from '../random';

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
    it(`gives the same results in a released buffer, ${name}`, () => {
      const initial = { h: draw('h', batch * sizes.hiddenSize) };
      const { program, parameters } = make();
      const first = program.run(parameters, inputs(6), {
        ...initial,
        c: draw('c', batch * sizes.hiddenSize),
      });
      program.release(first);
      // A state that is not given is zero, whatever the buffer contained.
      const again = program.run(parameters, inputs(4), initial);
      expect(again.values.buffer).toBe(first.values.buffer);
      const fresh = program.run(parameters, inputs(4), initial);
      expect(fresh.values.buffer).not.toBe(first.values.buffer);
      expect(again.values.slice(0, fresh.values.length)).toEqual(fresh.values);
    });

    it(`gives the same derivatives with and without those by x, ${name}`, () => {
      const { program, parameters } = make();
      const frames = program.run(parameters, inputs(4), {});
      const found = [true, false].map((ofInputs) => {
        const states: number[][] = [];
        const made = program.back(parameters, frames, gradients(4), {
          ofInputs,
          onStep: (_, gradientOf) => states.push([...gradientOf('h')]),
        });
        return { states, made: Object.entries(made).map(([name, of]) => [name, [...of]]) };
      });
      expect(found[1]).toEqual(found[0]);
    });
  }

  it('gives no derivatives by x if they were not requested', () => {
    const [, make] = scenes[0] ?? [];
    if (!make) throw new Error('expected a cell');
    const { program, parameters } = make();
    const frames = program.run(parameters, inputs(2), {});
    const ask = (ofInputs: boolean) => () =>
      program.back(parameters, frames, gradients(2), {
        ofInputs,
        onStep: (_, gradientOf) => gradientOf('x'),
      });
    expect(ask(false)).toThrow('x: its derivatives were not asked for');
    expect(ask(true)).not.toThrow();
    const seed = { h: draw('h', batch * sizes.hiddenSize) };
    const gradientOf = program.backStep(parameters, frames, 1, seed);
    expect(gradientOf('h_prev')).toHaveLength(batch * sizes.hiddenSize);
    expect(() => gradientOf('x')).toThrow('x: its derivatives were not asked for');
  });
});
