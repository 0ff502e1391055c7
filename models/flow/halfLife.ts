/** How far back a gradient reaches, from its norms: index t the state after step t, 0 the initial. */

/**
 * Where the way back begins: the latest state, up to the loss's step, on which the loss depends.
 * Of an output that reads h_{t−1}, as the source RNN's does, that is one before the loss's step.
 * @returns undefined if it depends on none
 */
export function nearestState(norms: ArrayLike<number>, lossStep: number): number | undefined {
  for (let step = Math.min(lossStep, norms.length - 1); step >= 0; step--) {
    if (norms[step] !== 0) return step;
  }
  return undefined;
}

/**
 * How many steps back from the nearest state the norm is first under a share of what it was
 * there.
 * @returns at least 1; null if it never is, or the loss depends on no state
 */
export function reachOf(norms: ArrayLike<number>, lossStep: number, share = 0.01): number | null {
  const from = nearestState(norms, lossStep);
  if (from === undefined) return null;
  const limit = share * (norms[from] ?? 0);
  for (let step = from - 1; step >= 0; step--) {
    if ((norms[step] ?? 0) < limit) return from - step;
  }
  return null;
}

/** In steps: until less than half is left. @returns as `reachOf` does */
export function halfLifeOf(norms: ArrayLike<number>, lossStep: number): number | null {
  return reachOf(norms, lossStep, 0.5);
}

/**
 * How many times as large as at the nearest state the norm is at a step before it.
 * @returns Infinity where it has left float32's range, 0 where nothing is left; NaN if the loss
 * depends on no state, or on the nearest one beyond float32's range
 */
export function growthTo(norms: ArrayLike<number>, lossStep: number, step: number): number {
  const from = nearestState(norms, lossStep);
  return from === undefined ? Number.NaN : (norms[step] ?? Number.NaN) / (norms[from] ?? 0);
}
