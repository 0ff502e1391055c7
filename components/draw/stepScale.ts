/** Maps steps to positions along a picture, and back. */
export interface StepScale {
  readonly first: number;
  readonly last: number;
  /** The centre of a step, in px. */
  readonly place: (step: number) => number;
  /** The distance between steps, in px. */
  readonly pitch: number;
  /** The ends of the picture, in px. */
  readonly from: number;
  readonly to: number;
  /** The step at a position in px, clamped to the first and the last. */
  readonly stepAt: (px: number) => number;
}

/** Clamps a step to the range. */
export function within(first: number, last: number, step: number): number {
  // NaN if the picture has no width.
  return Number.isNaN(step) ? last : Math.max(first, Math.min(last, step));
}
