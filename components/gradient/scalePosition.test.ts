import { describe, expect, it } from 'vitest';
import { ends, positionOf, scaleAt } from './scalePosition';

describe('the slider of the recurrent weights', () => {
  it('has 1 in the centre, 0.1 and 4 at its ends', () => {
    expect([-ends, 0, ends].map(scaleAt)).toEqual([0.1, 1, 4]);
  });

  it('converts every position to a factor and back', () => {
    const positions = Array.from({ length: 2 * ends + 1 }, (_, index) => index - ends);
    expect(positions.map((position) => positionOf(scaleAt(position)))).toEqual(positions);
  });

  it('increases with every position', () => {
    const scales = Array.from({ length: 2 * ends + 1 }, (_, index) => scaleAt(index - ends));
    expect(scales).toEqual([...new Set(scales)].toSorted((a, b) => a - b));
  });

  it('clamps factors beyond its ends', () => {
    expect([0.001, 0.999, 40].map(positionOf)).toEqual([-ends, 0, ends]);
  });
});
