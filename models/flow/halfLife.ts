/**
 * How far back a gradient reaches, from its norms: index t is the state after step t, 0 the initial
 * state.
 */

/**
 * The latest state, up to the loss's step, on which the loss depends: where backpropagation starts.
 * For an output that reads h_{t−1}, like the reference RNN's, this is one step before the loss.
 * @returns undefined if it depends on no state
 */
export function nearestState(norms: ArrayLike<number>, lossStep: number): number | undefined {
  for (let step = Math.min(lossStep, norms.length - 1); step >= 0; step--) {
    if (norms[step] !== 0) return step;
  }
  return undefined;
}

/**
 * How many steps before the nearest state the norm first falls below a share of its value there.
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

/** The half-life in steps. @returns like `reachOf` */
export function halfLifeOf(norms: ArrayLike<number>, lossStep: number): number | null {
  return reachOf(norms, lossStep, 0.5);
}

/**
 * The norm at an earlier step, divided by the norm at the nearest state.
 * @returns Infinity on overflow, 0 if it has vanished; NaN if the loss depends on no state, or its
 * norm at the nearest state overflows
 */
export function growthTo(norms: ArrayLike<number>, lossStep: number, step: number): number {
  const from = nearestState(norms, lossStep);
  return from === undefined ? Number.NaN : (norms[step] ?? Number.NaN) / (norms[from] ?? 0);
}
