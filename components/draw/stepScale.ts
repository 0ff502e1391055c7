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

/** A step that there is. */
export function within(first: number, last: number, step: number): number {
  // Without an extent there is but one place.
  return Number.isNaN(step) ? last : Math.max(first, Math.min(last, step));
}
