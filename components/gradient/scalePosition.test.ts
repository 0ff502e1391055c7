import { describe, expect, it } from 'vitest';
import { ends, positionOf, scaleAt } from './scalePosition';

describe('the slider of the recurrent weights', () => {
  it('has 1 in its middle, 0.1 and 4 at its ends', () => {
    expect([-ends, 0, ends].map(scaleAt)).toEqual([0.1, 1, 4]);
  });

  it('comes back to where it stood from every position', () => {
    const positions = Array.from({ length: 2 * ends + 1 }, (_, index) => index - ends);
    expect(positions.map((position) => positionOf(scaleAt(position)))).toEqual(positions);
  });

  it('rises with every position', () => {
    const scales = Array.from({ length: 2 * ends + 1 }, (_, index) => scaleAt(index - ends));
    expect(scales).toEqual([...new Set(scales)].toSorted((a, b) => a - b));
  });

  it('keeps a factor from elsewhere within its ends', () => {
    expect([0.001, 0.999, 40].map(positionOf)).toEqual([-ends, 0, ends]);
  });
});
