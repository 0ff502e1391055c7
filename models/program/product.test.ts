import { describe, expect, it } from 'vitest';
import { seededRandom, uniform } from '../random';
import { addProduct, type Matrix } from './product';

/** A random seeded matrix, row-major or column-major, with gaps. */
function randomMatrix(name: string, rows: number, columns: number, byRow: boolean): Matrix {
  const [row, column] = byRow ? [columns + 3, 1] : [1, rows + 2];
  const length = 4 + rows * row + columns * column;
  return { values: uniform(seededRandom(8, name), length, 1), from: 3, row, column };
}

const at = ({ values, from, row, column }: Matrix, i: number, j: number) =>
  values[from + i * row + j * column] ?? Number.NaN;

describe('addProduct', () => {
  for (const byRow of [true, false]) {
    for (const [rows, columns, depth] of [
      [1, 1, 1],
      [1, 4, 3],
      [2, 4, 5],
      [3, 9, 2],
      [5, 7, 4],
      [4, 3, 6],
      [3, 5, 0],
      [0, 4, 2],
      [2, 0, 2],
    ] as const) {
      const order = byRow ? 'by rows' : 'by columns';
      it(`adds the sums of ${depth} products to ${rows} × ${columns} numbers, ${order}`, () => {
        const a = randomMatrix('a', rows, depth, byRow);
        const b = randomMatrix('b', depth, columns, !byRow);
        const out = randomMatrix('out', rows, columns, byRow);
        const expected = out.values.slice();
        for (let i = 0; i < rows; i++) {
          for (let j = 0; j < columns; j++) {
            let sum = at(out, i, j);
            for (let k = 0; k < depth; k++) sum += at(a, i, k) * at(b, k, j);
            expected[out.from + i * out.row + j * out.column] = sum;
          }
        }
        addProduct(out, a, b, rows, columns, depth);
        out.values.forEach((value, index) => {
          expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 5);
        });
      });
    }
  }
});
