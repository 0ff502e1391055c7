import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, endLabel, logDomain, logScale, shareOf } from './logScale';

const labels = (values: number[], room = 300) =>
  logScale(values, room, 0).ticks.map(({ label }) => label);

describe('the axis', () => {
  it('is logarithmic', () => {
    const { place } = logScale([1e-6, 1], 300, 0);
    expect(place(1e-6)).toBeCloseTo(300);
    expect(place(1e-4)).toBeCloseTo(200);
    expect(place(1e-2)).toBeCloseTo(100);
    expect(place(1)).toBeCloseTo(0);
  });

  it('runs from the smallest float to the largest', () => {
    const { place } = logScale([1e-45, 1e38], 300, 0);
    expect(place(1e-45)).toBeCloseTo(300);
    expect(place(1e38)).toBeCloseTo(0);
    expect(labels([1e-45, 1e38])).toEqual(['1e−40', '1e−20', '1', '1e20']);
  });

  it('has a band for zero below and one for infinity above', () => {
    const { place, zero, infinity, ticks } = logScale([0, 1e-3, 1, Infinity], 300, 0);
    expect(place(0)).toBe(300 - band / 2);
    expect(place(Infinity)).toBe(band / 2);
    expect(place(1e-3)).toBeCloseTo(300 - band);
    expect(place(1)).toBeCloseTo(band);
    expect([zero?.label, infinity?.label]).toEqual(['0', 'not finite']);
    expect(ticks.map(({ label }) => label)).toEqual(['0.001', '0.01', '0.1', '1']);
  });

  it('has no unused bands, and maps other zeros and infinities to its ends', () => {
    const { place, zero, infinity } = logScale([1e-3, 1], 300, 0);
    expect([zero, infinity]).toEqual([undefined, undefined]);
    expect([place(0), place(Infinity), place(1e-9), place(1e9)]).toEqual([300, 0, 300, 0]);
  });

  it('has no position for negative values and NaN', () => {
    const { place } = logScale([1, Number.NaN, -4], 300, 0);
    expect([place(Number.NaN), place(-4)]).toEqual([undefined, undefined]);
  });

  it('maps magnitudes monotonically within its ends', () => {
    const magnitude = fc.oneof(
      fc.constantFrom(0, Infinity, 1, 1e-45, 3.4e38),
      fc.double({ min: 0, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(magnitude), (values) => {
        const { place, ticks } = logScale(values, 200, 10);
        const places = values.toSorted((a, b) => b - a).map(place);
        expect(places.every((at) => at !== undefined && at >= 10 && at <= 200)).toBe(true);
        expect(places).toEqual(places.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        expect(ticks.every(({ at }) => at >= 10 - 1e-6 && at <= 200 + 1e-6)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(7);
        expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      }),
    );
  });
});

describe('the ticks', () => {
  it('are powers of ten, with 1 among them', () => {
    expect(labels([3e-7, 2])).toEqual(['1e−6', '1e−4', '0.01', '1']);
    expect(labels([1e-44, 1e-2])).toEqual(['1e−40', '1e−30', '1e−20', '1e−10']);
  });

  it('include 2 and 5 for a small range', () => {
    expect(labels([0.3, 1.4])).toEqual(['0.2', '0.5', '1', '2']);
  });

  it('are fewer in less space', () => {
    expect(labels([1e-6, 1], 60)).toEqual(['1e−5', '1']);
  });

  it('exist for one value, for zeros only, and for no values', () => {
    expect(labels([1])).toEqual(['1', '2']);
    expect(labels([0, 0])).toEqual(['0.001', '0.01', '0.1', '1']);
    expect(labels([])).toEqual(['0.001', '0.01', '0.1', '1']);
  });
});

describe('the domain', () => {
  it('is named by its ends', () => {
    const { low, high } = logDomain([4e-12, 0.3]);
    expect([endLabel(low), endLabel(high)]).toEqual(['1e−12', '1']);
    expect(endLabel(Math.log10(0.5))).toBe('0.5');
  });

  it('gives the relative position of a magnitude', () => {
    const domain = logDomain([1e-4, 1]);
    expect(shareOf(domain, 1e-2)).toBeCloseTo(0.5);
    expect([0, 1e-9, 7].map((value) => shareOf(domain, value))).toEqual([0, 0, 1]);
    expect(shareOf(domain, Number.NaN)).toBeUndefined();
  });
});
