import { type StepScale, within } from './stepScale';

/** Steps as adjacent columns of equal width. */
export function columnSteps(first: number, last: number, from: number, to: number): StepScale {
  const pitch = (to - from) / Math.max(1, last - first + 1);
  return {
    first,
    last,
    place: (step) => from + (step - first + 0.5) * pitch,
    pitch,
    from,
    to,
    stepAt: (px) => within(first, last, first + Math.floor((px - from) / pitch)),
  };
}
