import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlations, orderUnits, type UnitOrder, variances } from './unitOrder';

/** One vector per step, from the values of each unit. */
const columnsOf = (...units: number[][]) =>
  Array.from(units[0] ?? [], (_, step) =>
    Float32Array.from(units, (values) => values[step] ?? Number.NaN),
  );

/** Reproducible pseudo-random numbers from −1 to 1. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const orders: readonly UnitOrder[] = ['index', 'variance', 'correlation', 'cluster'];

describe('variances', () => {
  it('are the mean square about the mean, of each unit over the steps', () => {
    expect([...variances(columnsOf([1, 3, 1, 3], [0, 0, 0, 4], [5, 5, 5, 5]))]).toEqual([1, 3, 0]);
  });

  it('are empty for no steps', () => {
    expect([...variances([])]).toEqual([]);
  });
});

describe('correlations', () => {
  it('are Pearson’s r, from −1 to 1', () => {
    const units = columnsOf([1, 2, 3], [6, 4, 2], [1, 3, 2]);
    const [along, against, between] = correlations(units, [10, 20, 30]);
    expect(along).toBeCloseTo(1, 12);
    expect(against).toBeCloseTo(-1, 12);
    expect(between).toBeCloseTo(0.5, 12);
  });

  it('are 0 if unit or target is constant, even if the constant has no exact binary form', () => {
    expect([...correlations(columnsOf([0.1, 0.1, 0.1]), [1, 2, 3])]).toEqual([0]);
    expect([...correlations(columnsOf([1, 2, 3]), [0.1, 0.1, 0.1])]).toEqual([0]);
  });

  it('stay within −1 and 1', () => {
    const values = fc.array(fc.float({ noNaN: true, min: -1e3, max: 1e3 }), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(values, values, (unit, target) => {
        const [r] = correlations(columnsOf(unit), target);
        expect(Math.abs(r ?? Number.NaN)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('orderUnits', () => {
  const rising = [0, 1, 2, 3];
  const units = columnsOf([0, 1, 0, 1], [3, 2, 1, 0], [2, 2, 2, 2], [0, 9, 9, 0]);

  it('by index keeps the order', () => {
    expect(orderUnits(units, 'index', rising)).toEqual([0, 1, 2, 3]);
  });

  it('by variance puts the largest variance first', () => {
    expect(orderUnits(units, 'variance', rising)).toEqual([3, 1, 0, 2]);
  });

  it('by correlation puts the largest absolute correlation first', () => {
    expect(orderUnits(units, 'correlation', rising)).toEqual([1, 0, 2, 3]);
  });

  it('by cluster puts similar units next to each other: phase-shifted waves come out in order', () => {
    const shuffled = [4, 0, 6, 2, 7, 1, 5, 3];
    const waves = shuffled.map((shift) =>
      Array.from({ length: 60 }, (_, step) => Math.sin(step / 3 + shift / 3)),
    );
    const shifts = orderUnits(columnsOf(...waves), 'cluster', []).map((unit) => shuffled[unit]);
    const sorted = [0, 1, 2, 3, 4, 5, 6, 7];
    expect([sorted, sorted.toReversed()]).toContainEqual(shifts);
  });

  it('by cluster groups constant units', () => {
    const moving = Array.from({ length: 8 }, (_, unit) => {
      const next = noise(unit + 1);
      return Array.from({ length: 20 }, () => (unit % 3 === 0 ? 0.5 : next()));
    });
    const still = orderUnits(columnsOf(...moving), 'cluster', []).map((unit) => unit % 3 === 0);
    expect(seams(still)).toBeLessThanOrEqual(2);
  });

  it('by cluster separates two groups in noise', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 24 }), fc.nat(), (of, seed) => {
        const next = noise(seed);
        const groups = of.map((first) =>
          Array.from({ length: 80 }, (_, step) => {
            const signal = first ? Math.sin(step / 4) : Math.sign(Math.cos(step / 9));
            return signal + 0.5 * next();
          }),
        );
        const found = orderUnits(columnsOf(...groups), 'cluster', []).map((unit) => of[unit]);
        expect(seams(found)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('contains every unit once, for any numbers, and is deterministic', () => {
    const column = fc.float32Array({ minLength: 6, maxLength: 6 });
    const target = fc.array(fc.double(), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 9 }),
        target,
        fc.constantFrom(...orders),
        (columns, numbers, by) => {
          const found = orderUnits(columns, by, numbers.slice(0, columns.length));
          expect(found.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
          expect(orderUnits(columns, by, numbers.slice(0, columns.length))).toEqual(found);
        },
      ),
    );
  });

  it('is empty for no steps', () => {
    for (const by of orders) expect(orderUnits([], by, [])).toEqual([]);
  });

  it('is fast enough for the page’s largest number of units and steps', () => {
    const next = noise(1);
    const columns = Array.from({ length: 500 }, () => Float32Array.from({ length: 128 }, next));
    const units = Array.from({ length: 128 }, (_, unit) => unit);
    expect(orderUnits(columns, 'cluster', []).sort((a, b) => a - b)).toEqual(units);
  });
});

/** The number of neighbours that differ. */
function seams(values: readonly unknown[]): number {
  return values.filter((value, place) => place > 0 && value !== values[place - 1]).length;
}
