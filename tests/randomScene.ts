/**
 * A random cell with a model, sequences and initial states, and their values in double precision.
 */
import { expect } from 'vitest';
import type { Cell } from '../models/cell';
import { noChanges, parameterValues } from '../models/changes';
import { CellModel } from '../models/model';
import { seededRandom, uniform } from '../models/random';
import { type Sizes, widthIn } from '../models/read/parameters';
import { runInDoubles } from './doubles';

export const steps = 3;
export const batch = 2;

/**
 * A model with random parameters, inputs and initial states, and their values in double precision.
 */
export function sceneOf(cell: Cell, sizes: Sizes, drawn: number) {
  const model = new CellModel(cell, { ...sizes, seed: drawn });
  const draw = (name: string, count: number) => uniform(seededRandom(drawn, name), count, 1);
  const xs = draw('x', steps * batch * sizes.inputSize);
  const initial = Object.fromEntries(
    cell.states.map(({ name, width }) => [name, draw(name, batch * widthIn(sizes, width))]),
  );
  const parameters = parameterValues(model, noChanges);
  const rowOf = (
    row: number,
    values: ArrayLike<number> = xs,
    states: Vectors = initial,
    weights: Vectors = parameters,
  ) =>
    runInDoubles(
      cell,
      weights,
      Array.from({ length: steps }, (_, step) => {
        const from = (step * batch + row) * sizes.inputSize;
        return Array.from(values).slice(from, from + sizes.inputSize);
      }),
      Object.fromEntries(
        cell.states.map(({ name, width }) => {
          const size = widthIn(sizes, width);
          return [name, Array.from(states[name] ?? []).slice(row * size, (row + 1) * size)];
        }),
      ),
    );
  const rows = Array.from({ length: batch }, (_, row) => rowOf(row));
  const largest = Math.max(
    1,
    ...rows.flatMap((row) => row.flatMap((made) => Object.values(made).flat().map(Math.abs))),
  );
  return { model, xs, initial, parameters, rowOf, rows, largest, draw };
}

export type Vectors = Readonly<Record<string, ArrayLike<number>>>;
export type Scene = ReturnType<typeof sceneOf>;

export function expectClose(
  ours: ArrayLike<number>,
  theirs: ArrayLike<number>,
  within: number,
  of: string,
) {
  if (ours.length !== theirs.length) expect(ours.length, of).toBe(theirs.length);
  for (let index = 0; index < theirs.length; index++) {
    const off = Math.abs((ours[index] ?? Number.NaN) - (theirs[index] ?? Number.NaN));
    if (!(off <= within))
      expect(`${of}[${index}] ${ours[index]}`).toBe(`${theirs[index]} ± ${within}`);
  }
}
