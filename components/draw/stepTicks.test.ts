import { scaleLinear } from 'd3';
import { describe, expect, it } from 'vitest';
import { stepLabel, stepTicks } from './stepTicks';

/** The width of a label in 12-px Inter, at most, in px. */
const widthOf = (step: number) => 7.6 * stepLabel(step).length;

const lengths = [0, 1, 2, 3, 7, 9, 10, 11, 30, 64, 99, 100, 101, 250, 395, 399, 400];
const widths = [120, 237, 320, 402, 611, 1200];

describe('the numbers of steps along a picture', () => {
  it.each(lengths)('do not lie on each other over %i steps, at any step and width', (last) => {
    const wrong: unknown[] = [];
    for (const width of widths) {
      const place = scaleLinear([0, Math.max(1, last)], [0, width]);
      const pitch = place(1) - place(0);
      for (let now = 0; now <= last; now++) {
        const ticks = stepTicks({ first: 0, last, now, place, pitch, from: 0, to: width });
        const isWrong = ticks.some(({ step, at }, index) => {
          const half = widthOf(step) / 2;
          const next = ticks[index + 1];
          const room = next ? next.at - widthOf(next.step) / 2 - (at + half) : 3;
          return at - half < 0 || at + half > width || room <= 2;
        });
        if (isWrong || !ticks.some(({ step }) => step === now)) wrong.push({ width, now, ticks });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keep to round steps, and to those in the window', () => {
    const ticks = stepTicks({
      first: 338,
      last: 400,
      now: 395,
      place: (step) => (step - 338 + 0.5) * 6,
      pitch: 6,
      from: 0,
      to: 378,
    });
    expect(ticks.map(({ step }) => step)).toEqual([340, 350, 360, 370, 380, 395]);
  });

  it('number every step where there is room', () => {
    const ticks = stepTicks({
      first: 0,
      last: 4,
      now: undefined,
      place: (step) => 60 * step,
      pitch: 60,
      from: -30,
      to: 270,
    });
    expect(ticks.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4]);
  });
});
