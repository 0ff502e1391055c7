/** Where the steps stand along a picture, and which step a place belongs to. */
export interface StepScale {
  readonly first: number;
  readonly last: number;
  /** Where the middle of a step stands, in px. */
  readonly place: (step: number) => number;
  /** From one step to the next, in px. */
  readonly pitch: number;
  /** The ends of the picture, in px. */
  readonly from: number;
  readonly to: number;
  /** The step at a place, in px; beyond the ends the first and the last. */
  readonly stepAt: (px: number) => number;
}

/** Steps as points on a line, the first and the last at its ends; a single one stands at the last. */
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

/** Steps as columns side by side, each as wide as the next. */
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

function within(first: number, last: number, step: number): number {
  // Without an extent there is but one place.
  return Number.isNaN(step) ? last : Math.max(first, Math.min(last, step));
}
