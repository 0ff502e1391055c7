import { describe, expect, it } from 'vitest';
import { columnSteps } from './columnSteps';
import { pointSteps } from './pointSteps';
import { stepLabel, stepTicks } from './stepTicks';

/** The maximum width of a label in 12-px Inter, in px. */
const widthOf = (step: number) => 7.6 * stepLabel(step).length;

const lengths = [0, 1, 2, 3, 7, 9, 10, 11, 30, 64, 99, 100, 101, 250, 395, 399, 400];
const widths = [120, 237, 320, 402, 611, 1200];

describe('the numbers of steps along a picture', () => {
  it.each(lengths)('do not overlap for %i steps, at any step and width', (last) => {
    const wrong: unknown[] = [];
    for (const width of widths) {
      const scale = pointSteps(0, Math.max(1, last), 0, width);
      for (let now = 0; now <= last; now++) {
        const ticks = stepTicks(scale, { last, now });
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

  it('are round, and within the window', () => {
    const ticks = stepTicks(columnSteps(338, 400, 0, 378), { now: 395 });
    expect(ticks.map(({ step }) => step)).toEqual([340, 350, 360, 370, 380, 395]);
  });

  it('include every step if there is space', () => {
    const ticks = stepTicks(pointSteps(0, 4, 0, 240), { now: undefined, from: -30, to: 270 });
    expect(ticks.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4]);
  });
});
