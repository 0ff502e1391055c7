/**
 * The slider of the recurrent weights: 1 in its middle, a tenth at its left end and 4 at its right,
 * each half by equal factors. Beyond 4 every cell explodes; below a tenth nothing is left to see.
 */

/** The positions at the ends: −50 … 50. */
export const ends = 50;

/** The factor at a position, to three digits. */
export function scaleAt(position: number): number {
  const factor = position < 0 ? 10 ** (position / ends) : 4 ** (position / ends);
  return Number(factor.toPrecision(3));
}

/** The nearest position of a factor above 0. */
export function positionOf(scale: number): number {
  const position = ends * (scale < 1 ? Math.log10(scale) : Math.log(scale) / Math.log(4));
  // No −0: the slider has none.
  return Math.max(-ends, Math.min(ends, Math.round(position))) || 0;
}
