import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, shareScale } from './valueScale';

const brief = (value: number) => value.toExponential(1);
const lay = (values: Iterable<number>, from = 200, to = 10) => linearScale(values, from, to, brief);

describe('a linear axis', () => {
  it('has round ends that include all values and zero', () => {
    const { place, ticks } = lay([0.2, 0.93]);
    expect(ticks.map(({ label }) => label)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect([0, 0.5, 1].map(place)).toEqual([200, 105, 10]);
  });

  it('goes from −1 to 1 if all values are zero', () => {
    expect([-1, 0, 1].map(lay([0, Number.NaN]).place)).toEqual([200, 105, 10]);
  });

  it('ignores values that are not finite', () => {
    const { place } = lay([1, Number.POSITIVE_INFINITY, Number.NaN]);
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(place)).toEqual([undefined, undefined]);
    expect(place(1)).toBe(10);
  });

  it('formats numbers beyond five digits with the given function', () => {
    expect(lay([2e5]).ticks.at(-1)?.label).toBe('2.0e+5');
  });

  it('has finite positions of ticks for any values and sizes', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true })), fc.nat(300), (values, height) => {
        for (const { at } of lay(values, height, 0).ticks) expect(at).not.toBeNaN();
      }),
    );
  });
});

it('an axis of shares goes from 0 to 1 in quarters, and no further', () => {
  const { place, ticks } = shareScale(100, 0, String);
  expect(ticks).toEqual(
    [0, 0.25, 0.5, 0.75, 1].map((at) => ({ label: `${at}`, at: 100 - 100 * at })),
  );
  expect([-1, 0.5, 2, Number.NaN].map(place)).toEqual([100, 50, 0, undefined]);
});
