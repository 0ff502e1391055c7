import { describe, expect, it } from 'vitest';
import { orthogonal } from '../orthogonal';
import { seededRandom, uniform } from '../random';
import { largestSingularValue } from './singularValue';

const diagonal = (...values: number[]) => {
  const matrix = new Float64Array(values.length ** 2);
  values.forEach((value, i) => {
    matrix[i * values.length + i] = value;
  });
  return matrix;
};

const times = (a: Float64Array, b: Float64Array, size: number) =>
  a.map((_, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (a[row * size + i] ?? 0) * (b[i * size + column] ?? 0);
    return sum;
  });

const transposed = (a: Float64Array, size: number) =>
  a.map((_, at) => a[(at % size) * size + Math.floor(at / size)] ?? 0);

/** Squares AᵀA repeatedly, until its trace is dominated by the largest eigenvalue. */
function byBruteForce(matrix: Float64Array, size: number): number {
  let power = times(transposed(matrix, size), matrix, size);
  let logarithm = 0;
  for (let squarings = 0; squarings < 40; squarings++) {
    const trace = power.reduce((sum, value, at) => sum + (at % (size + 1) === 0 ? value : 0), 0);
    logarithm += Math.log(trace) / 2 ** squarings;
    power = power.map((value) => value / trace);
    power = times(power, power, size);
  }
  return Math.exp(logarithm / 2);
}

describe('the largest singular value', () => {
  it('of a diagonal matrix is its largest entry, whatever its sign', () => {
    expect(largestSingularValue(diagonal(0.5, -3, 2), 3)).toBeCloseTo(3, 12);
    expect(largestSingularValue(diagonal(-0.25), 1)).toBe(0.25);
  });

  it('of an orthogonal matrix is 1', () => {
    const matrix = Float64Array.from(orthogonal(seededRandom(3, 'Q'), 24));
    expect(largestSingularValue(matrix, 24)).toBeCloseTo(1, 6);
  });

  it('is found when the second one is almost equal', () => {
    const values = Array.from({ length: 40 }, (_, i) => 1 - i * 1e-5);
    expect(largestSingularValue(diagonal(...values.toReversed()), 40)).toBeCloseTo(1, 9);
  });

  it('of a shear matrix is the golden ratio', () => {
    const golden = (1 + Math.sqrt(5)) / 2;
    expect(largestSingularValue(Float64Array.of(1, 1, 0, 1), 2)).toBeCloseTo(golden, 12);
  });

  for (const size of [2, 5, 16, 33]) {
    it(`of random matrices matches brute force, ${size} × ${size}`, () => {
      for (let seed = 0; seed < 5; seed++) {
        const matrix = Float64Array.from(uniform(seededRandom(seed, 'A'), size * size, 1));
        const expected = byBruteForce(matrix, size);
        expect(Math.abs(largestSingularValue(matrix, size) / expected - 1)).toBeLessThan(1e-9);
      }
    });
  }

  it('handles very small and very large entries', () => {
    expect(largestSingularValue(new Float64Array(9), 3)).toBe(0);
    expect(largestSingularValue(diagonal(1e-45, 1e-44), 2) / 1e-44).toBeCloseTo(1, 9);
    expect(largestSingularValue(diagonal(1e38, 1), 2) / 1e38).toBeCloseTo(1, 9);
    expect(largestSingularValue(diagonal(Number.NaN, 1), 2)).toBe(Number.POSITIVE_INFINITY);
    expect(() => largestSingularValue(diagonal(1, 2), 3)).toThrow('expected 3 × 3 numbers, got 4');
  });
});
