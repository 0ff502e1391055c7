/**
 * The scale of the slider for recurrent weights: 1 in the centre, 0.1 at the left and 4 at the
 * right end, each half logarithmic. Above 4 every cell explodes; below 0.1 nothing remains visible.
 */

/** The positions at the ends: −50 … 50. */
export const ends = 50;

/** The factor at a position, with three significant digits. */
export function scaleAt(position: number): number {
  const factor = position < 0 ? 10 ** (position / ends) : 4 ** (position / ends);
  return Number(factor.toPrecision(3));
}

/** The nearest position of a factor above 0. */
export function positionOf(scale: number): number {
  const position = ends * (scale < 1 ? Math.log10(scale) : Math.log(scale) / Math.log(4));
  // `|| 0` avoids −0.
  return Math.max(-ends, Math.min(ends, Math.round(position))) || 0;
}
