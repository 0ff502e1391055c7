import { describe, expect, it } from 'vitest';
import { orthogonal } from './orthogonal';
import { seededRandom } from './random';

describe('orthogonal', () => {
  for (const size of [1, 2, 8, 64]) {
    it(`has orthonormal rows at size ${size}`, () => {
      const matrix = orthogonal(seededRandom(3, 'matrix'), size);
      for (let a = 0; a < size; a++) {
        for (let b = 0; b <= a; b++) {
          let product = 0;
          for (let i = 0; i < size; i++) {
            product += (matrix[a * size + i] ?? 0) * (matrix[b * size + i] ?? 0);
          }
          expect(product).toBeCloseTo(a === b ? 1 : 0, 5);
        }
      }
    });
  }

  it('is reproducible by seed', () => {
    const draw = (seed: number) => orthogonal(seededRandom(seed, 'matrix'), 4);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });
});
