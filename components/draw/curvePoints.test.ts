import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisEnd, lastOfColumns, movingMean, type Spot, thin } from './curvePoints';

describe('the end of the axis', () => {
  it('is a tenth of the total at first, and all of it at the end', () => {
    expect(axisEnd(0, 600)).toBe(70);
    expect(axisEnd(0, 1000)).toBe(100);
    expect(axisEnd(599, 600)).toBe(600);
  });

  it('changes rarely during a training', () => {
    const ends = Array.from({ length: 601 }, (_, step) => axisEnd(step, 600));
    expect([...new Set(ends)]).toEqual([70, 100, 150, 200, 300, 500, 600]);
  });

  it('grows beyond the total with the training', () => {
    expect(axisEnd(601, 600)).toBe(700);
    expect(axisEnd(1, 1)).toBe(1);
    expect(axisEnd(7, Number.NaN)).toBe(7);
    expect(axisEnd(0, 0)).toBe(1);
  });

  it('includes every step', () => {
    const count = fc.integer({ min: 0, max: 1e6 });
    fc.assert(
      fc.property(count, count, (last, total) => {
        const end = axisEnd(last, total);
        expect(end).toBeGreaterThanOrEqual(last);
        expect(Number.isInteger(end)).toBe(true);
      }),
    );
  });
});

describe('the moving mean', () => {
  it('equals the values if they are few', () => {
    expect(movingMean([3, 1, 2])).toEqual([3, 1, 2]);
    expect(movingMean([])).toEqual([]);
  });

  it('is over the neighbours on either side, fewer at the ends', () => {
    const values = Array.from({ length: 80 }, (_, index) => (index % 3) * 6);
    const mean = movingMean(values);
    expect(mean[0]).toBeCloseTo((0 + 6 + 12) / 3);
    expect(mean[10]).toBeCloseTo((12 + 0 + 6 + 12 + 0) / 5);
    expect(mean[79]).toBeCloseTo((12 + 0 + 6) / 3);
  });

  it('keeps a gap, without affecting other means', () => {
    const values = Array.from({ length: 50 }, (_, index) => (index === 20 ? Number.NaN : 1));
    expect(movingMean(values)).toEqual(values);
    expect(movingMean(values.with(20, Number.POSITIVE_INFINITY))).toEqual(values);
  });

  it('is not affected by a huge value outside its window', () => {
    const values = Array.from({ length: 200 }, (_, index) => (index === 100 ? 1e38 : 1));
    expect(movingMean(values)[106]).toBe(1);
  });
});

describe('thinning', () => {
  const wave = (count: number, width: number): Spot[] =>
    Array.from({ length: count }, (_, index) => ({
      x: (index / count) * width,
      y: Math.sin(index * 1.7) * index,
    }));

  it('leaves few points unchanged', () => {
    const few = wave(30, 300);
    expect(thin(few)).toEqual(few);
    expect(thin([])).toEqual([]);
  });

  it('keeps the extremes and ends of every column of pixels', () => {
    const all = wave(2000, 100);
    const kept = thin(all);
    expect(kept.length).toBeLessThanOrEqual(400);
    for (let column = 0; column < 100; column++) {
      const here = (spot: Spot | undefined) => spot && Math.floor(spot.x) === column;
      const [before, after] = [all.filter(here), kept.filter(here)];
      const ys = (spots: readonly (Spot | undefined)[]) => spots.map((spot) => spot?.y ?? 0);
      expect(Math.max(...ys(after))).toBe(Math.max(...ys(before)));
      expect(Math.min(...ys(after))).toBe(Math.min(...ys(before)));
      expect([after[0], after.at(-1)]).toEqual([before[0], before.at(-1)]);
    }
  });

  it('of a mean keeps the last point of every two pixels, its end and its gaps', () => {
    const all = wave(400, 100);
    const kept = lastOfColumns(all);
    expect(kept).toHaveLength(50);
    expect(kept.at(-1)).toBe(all.at(-1));
    expect(lastOfColumns([all[0], undefined, all[1]])).toEqual([all[0], undefined, all[1]]);
  });

  it('keeps the order, and merges adjacent gaps', () => {
    const [a, b] = [
      { x: 0, y: 1 },
      { x: 9, y: 2 },
    ];
    expect(thin([undefined, a, undefined, undefined, b])).toEqual([a, undefined, b]);
    const xs = thin(wave(2000, 50)).map((spot) => spot?.x ?? 0);
    expect(xs).toEqual(xs.toSorted((one, other) => one - other));
  });
});
