import { describe, expect, it } from 'vitest';
import { h } from '../cells/symbols';
import type { Rows } from '../program/rows';
import { seededRandom, uniform } from '../random';
import { linear } from './linear';

const { kernel } = linear('layer', 'l', h).operation;

/**
 * Rows with these numbers, starting at `offset`; gradients are preset to 0.5, to test accumulation.
 */
function rows(numbers: readonly number[], width: number, stride: number, offset = 0): Rows {
  const values = new Float32Array(offset + numbers.length);
  values.set(numbers, offset);
  const gradients = new Float32Array(values.length).fill(0.5);
  return { values, gradients, offset, width, stride, columnsWithoutGradient: 0 };
}

/** W a + b with the given inputs; everything else is sampled. */
function scene(inputs: readonly (readonly number[])[], units: number) {
  const draw = (name: string, count: number) => [...uniform(seededRandom(3, name), count, 1)];
  const batch = inputs.length;
  const width = inputs[0]?.length ?? 0;
  const a = rows(inputs.flat(), width, width, 5);
  const weight = rows(draw('weight', units * width), units * width, 0);
  const bias = rows(draw('bias', units), units, 0);
  const out = rows(new Array(batch * units).fill(9), units, units, 2);
  return { batch, width, units, a, weight, bias, out };
}

const draw = seededRandom(1, 'inputs');
const dense = (width: number) => Array.from({ length: width }, () => draw() * 2 - 1);
const letter = (width: number, at: number) =>
  Array.from({ length: width }, (_, column) => (column === at ? 1 : 0));
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

const inputs = {
  'one row': [dense(6)],
  'one row of zeros': [letter(6, -1)],
  'one letter, then numbers': [[...letter(6, 2), ...dense(3)]],
  'rows of numbers': times(7, () => dense(5)),
  'letters before numbers': times(7, (row) => [...letter(9, (row * 4) % 9), ...dense(5)]),
  'numbers before letters': times(6, (row) => [...dense(3), ...letter(9, (row * 4) % 9)]),
  'numbers between letters': times(6, (row) => [
    ...letter(5, row % 5),
    ...dense(4),
    ...letter(5, row % 3),
  ]),
  'letters alone': times(9, (row) => letter(6, row % 6)),
  'numbers with zeros among them': times(8, () => dense(6).map((value) => Math.max(0, value))),
  'rows of zeros': times(5, () => letter(6, -1)),
};

describe('linear, against plain sums', () => {
  for (const [name, given] of Object.entries(inputs)) {
    for (const units of [1, 4, 6]) {
      it(`computes ${name} for ${units} units`, () => {
        const { batch, width, a, weight, bias, out } = scene(given, units);
        kernel.forward(batch, out, a, weight, bias);
        for (let row = 0; row < batch; row++) {
          for (let unit = 0; unit < units; unit++) {
            const sum = (given[row] ?? []).reduce(
              (total, input, column) => total + input * (weight.values[unit * width + column] ?? 0),
              bias.values[unit] ?? 0,
            );
            expect(out.values[2 + row * units + unit]).toBeCloseTo(sum, 5);
          }
        }
      });

      it(`backpropagates through ${name} for ${units} units, accumulating gradients`, () => {
        const { batch, width, a, weight, bias, out } = scene(given, units);
        out.gradients.set(uniform(seededRandom(5, 'outGradients'), batch * units, 1), 2);
        const outGradient = (row: number, unit: number) =>
          out.gradients[2 + row * units + unit] ?? 0;
        kernel.backward(batch, out, a, weight, bias);
        for (let unit = 0; unit < units; unit++) {
          let ofBias = 0.5;
          for (let row = 0; row < batch; row++) ofBias += outGradient(row, unit);
          expect(bias.gradients[unit]).toBeCloseTo(ofBias, 5);
          for (let column = 0; column < width; column++) {
            let sum = 0.5;
            for (let row = 0; row < batch; row++)
              sum += outGradient(row, unit) * (given[row]?.[column] ?? 0);
            expect(weight.gradients[unit * width + column]).toBeCloseTo(sum, 5);
          }
        }
        for (let row = 0; row < batch; row++) {
          for (let column = 0; column < width; column++) {
            let sum = 0.5;
            for (let unit = 0; unit < units; unit++)
              sum += outGradient(row, unit) * (weight.values[unit * width + column] ?? 0);
            expect(a.gradients[5 + row * width + column]).toBeCloseTo(sum, 5);
          }
        }
      });
    }
  }

  it('skips gradients that are not needed: of the first columns, and of the parameters', () => {
    const { batch, width, a, weight, bias, out } = scene(inputs['letters before numbers'], 4);
    const whole = scene(inputs['letters before numbers'], 4);
    kernel.backward(whole.batch, whole.out, whole.a, whole.weight, whole.bias);
    a.columnsWithoutGradient = 9;
    for (const parameter of [weight, bias]) parameter.columnsWithoutGradient = parameter.width;
    kernel.backward(batch, out, a, weight, bias);
    expect(weight.gradients.every((value) => value === 0.5)).toBe(true);
    expect(bias.gradients.every((value) => value === 0.5)).toBe(true);
    for (let row = 0; row < batch; row++) {
      const of = (gradients: Float32Array) => [
        ...gradients.slice(5 + row * width, 5 + (row + 1) * width),
      ];
      expect(of(a.gradients).slice(0, 9)).toEqual(new Array(9).fill(0.5));
      expect(of(a.gradients).slice(9)).toEqual(of(whole.a.gradients).slice(9));
    }
  });

  it('propagates NaN inputs', () => {
    const given = inputs['letters before numbers'].map((row) => [...row]);
    (given[5] as number[])[0] = Number.NaN;
    const { batch, a, weight, bias, out } = scene(given, 4);
    kernel.forward(batch, out, a, weight, bias);
    for (let row = 0; row < batch; row++) {
      const made = out.values.slice(2 + row * 4, 6 + row * 4);
      expect(made.every(Number.isNaN)).toBe(row === 5);
    }
  });
});
