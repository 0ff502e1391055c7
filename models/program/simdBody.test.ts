import { setFlagsFromString } from 'node:v8';
import { simd as compiled } from 'virtual:simd';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../cell';
import { define } from '../cell';
import { everyCell } from '../cells/conventions';
import { h, hPrev, x, y } from '../cells/symbols';
import type { Expression } from '../expression';
import { concat, linear, oneMinus, plus, relu, sigmoid, tanh, times } from '../operations';
import { seededRandom, uniform } from '../random';
import { parameterShapes } from '../read/parameters';
import type { Body } from './body';
import { fusedBody } from './fusedBody';
import { loopsBody } from './loopsBody';
import { Program } from './program';
import type { Arrays } from './sequence';
import { simdBodyOf } from './simdBody';

// Node.js 20 has relaxed SIMD behind this flag; later ones have it without.
setFlagsFromString('--experimental-wasm-relaxed-simd');
const bodies = [simdBodyOf(compiled), fusedBody()].map((body) => {
  if (!body) throw new Error('expected WebAssembly with SIMD');
  return body;
});

const draw = (name: string, count: number, limit = 1) =>
  uniform(seededRandom(7, name), count, limit);

function parametersOf({ cell, sizes }: Program): Arrays {
  return Object.fromEntries(
    Array.from(parameterShapes(cell, sizes), ([name, shape]) => [
      name,
      draw(
        name,
        shape.reduce((product, size) => product * size, 1),
        0.5,
      ),
    ]),
  );
}

/** A cell of one state, with a layer for its output. */
const cellOf = (memory: Expression): Cell => ({
  name: 'test',
  title: '',
  summary: '',
  states: [h],
  equations: [
    define(h, 'memory', memory),
    define(y, 'output', linear('out', 'o', concat(x, hPrev))),
  ],
  trials: [],
  absent: {},
});

/** Sizes around whole vectors and panels, on both sides of the smallest batch with panels. */
const scenes = [1, 2, 3, 4, 5, 9].flatMap((batch) =>
  [
    [1, 1, 1],
    [3, 4, 2],
    [5, 7, 9],
    [2, 8, 16],
    [11, 13, 3],
    [6, 33, 17],
  ].map(([inputSize = 1, hiddenSize = 1, outputSize = 1]) => ({
    batch,
    sizes: { inputSize, hiddenSize, outputSize },
  })),
);

function expectClose(ours: ArrayLike<number>, theirs: ArrayLike<number>, place: string): void {
  expect(ours.length, place).toBe(theirs.length);
  const largest = Math.max(1, ...Array.from(theirs, Math.abs));
  // Not with `expect` for each, which is slow for so many. A NaN is off, too.
  const off = Array.from(ours).findIndex(
    (value, index) => !(Math.abs(value - (theirs[index] ?? Number.NaN)) < 3e-6 * largest),
  );
  expect(off, `${place}: index of the first that differs`).toBe(-1);
}

/** One step of a function of the state, with as many units as numbers. */
function apply(
  body: Body,
  function_: (a: Expression) => Expression,
  numbers: Float32Array,
): Float32Array {
  const sizes = { inputSize: 1, hiddenSize: numbers.length, outputSize: 1 };
  const program = new Program(cellOf(function_(hPrev)), sizes, 1);
  const parameters = parametersOf(program);
  const frames = body.forward(program, { parameters, xs: draw('x', 1), initial: { h: numbers } });
  const values = program.valuesAt(frames, 0, 'h').slice();
  frames.lease.isInUse = () => false;
  return values;
}

for (const simd of bodies) {
  describe(simd.title, () => {
    describe('and plain loops agree', () => {
      const cells = everyCell().filter((cell, index, all) => {
        return all.findIndex(({ name }) => name === cell.name) === index;
      });
      for (const cell of cells) {
        for (const { batch, sizes } of scenes) {
          const { inputSize, hiddenSize, outputSize } = sizes;
          it(`${cell.name}, ${inputSize} → ${hiddenSize} → ${outputSize}, batch ${batch}`, () => {
            const program = new Program(cell, sizes, batch);
            const parameters = parametersOf(program);
            const steps = 3;
            const xs = draw('x', steps * batch * inputSize);
            // One-hot inputs have zeros that are skipped.
            for (let i = 0; i < xs.length; i += 2) xs[i] = 0;
            const initial = { h: draw('h', batch * hiddenSize) };
            const holds = [{ name: 'h', unit: 0, value: 0.25, from: 1, to: 1 }];
            const yGradients = draw('y', steps * batch * outputSize);
            const [ours, theirs] = [simd, loopsBody].map((body) => {
              const frames = body.forward(program, { parameters, xs, initial, holds });
              const values = frames.values.slice();
              const made = body.backward(
                program,
                { parameters, frames, yGradients, holds },
                { parameters: true, states: true, inputs: true },
              );
              frames.lease.isInUse = () => false;
              return { values, made };
            });
            if (!ours || !theirs) throw new Error('expected two bodies');
            expectClose(ours.values, theirs.values, 'values');
            expectClose(ours.made.inputs, theirs.made.inputs, 'inputs');
            for (const [name, values] of Object.entries(theirs.made.states)) {
              expectClose(ours.made.states[name] ?? [], values, name);
            }
            for (const [name, values] of Object.entries(theirs.made.parameters)) {
              expectClose(ours.made.parameters[name] ?? [], values, name);
            }
          });
        }
      }
    });

    describe('functions of four numbers at a time', () => {
      const near = Array.from({ length: 40_001 }, (_, index) => (index - 20_000) / 1000);
      const far = [-1e30, -200, -104, -90, -88.5, -87, 87, 88.5, 90, 104, 200, 1e30, 1e-30, -0];
      const numbers = Float32Array.from([...near, ...far, Infinity, -Infinity]);
      const exact = { sigmoid: (a: number) => 1 / (1 + Math.exp(-a)), tanh: Math.tanh };

      for (const [name, function_] of Object.entries({ sigmoid, tanh })) {
        it(`${name} is within 2e-7 of the exact value`, () => {
          const made = apply(simd, function_, numbers);
          const off = numbers.filter((a, index) => {
            const expected = exact[name as keyof typeof exact](a);
            return !(Math.abs((made[index] ?? Number.NaN) - expected) < 2e-7);
          });
          expect([...off]).toEqual([]);
        });
      }

      it('keep NaN where it is', () => {
        const given = Float32Array.of(1, Number.NaN, 2, 3, Number.NaN);
        for (const function_ of [sigmoid, tanh, relu, oneMinus]) {
          expect([...apply(simd, function_, given)].map(Number.isNaN)).toEqual([
            false,
            true,
            false,
            false,
            true,
          ]);
        }
      });
    });

    it('leaves a program with an operation that it does not know to the plain loops', () => {
      const known = plus(times(hPrev, hPrev), hPrev);
      const operation = { ...known.operation, name: 'another' };
      const sizes = { inputSize: 3, hiddenSize: 3, outputSize: 2 };
      const program = new Program(cellOf({ ...known, operation }), sizes, 1);
      const input = { parameters: parametersOf(program), xs: draw('x', 6), initial: {} };
      expect(simd.forward(program, input).values).toEqual(loopsBody.forward(program, input).values);
    });
  });
}
