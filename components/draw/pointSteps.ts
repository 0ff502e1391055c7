import { type StepScale, within } from './stepScale';

/** Steps as points on a line, the first and the last at its ends; a single step is at the end. */
export function pointSteps(first: number, last: number, from: number, to: number): StepScale {
  const start = last > first ? first : last - 1;
  const pitch = (to - from) / (last - start);
  return {
    first,
    last,
    place: (step) => from + (step - start) * pitch,
    pitch,
    from,
    to,
    stepAt: (px) => within(first, last, start + Math.round((px - from) / pitch)),
  };
}
