import { formatFactor } from '../format';
import { growthTo, halfLifeOf, nearestState, reachOf } from './halfLife';

/**
 * Describes how far back a gradient reaches, in one sentence.
 * @param norms gradient norms of the loss of one step; index t is the state after step t, 0 the
 * initial state
 * @param lossStep counted from 1
 */
export function sayReach(norms: ArrayLike<number>, lossStep: number): string {
  const from = nearestState(norms, lossStep);
  // An output that reads the previous state does not depend on the one of its own step.
  const start = from === lossStep - 1 ? ' begins one step earlier; it' : '';
  const gradient = `The gradient of the loss at step ${lossStep}${start}`;
  if (from === undefined)
    return `The loss at step ${lossStep} depends on no earlier state: its gradient is 0.`;
  if (!Number.isFinite(norms[from])) return `${gradient} overflows float32.`;
  if (from <= 1) return `${gradient} has no earlier step to reach.`;
  const lost = firstInfinite(norms, from);
  if (lost !== undefined) {
    return `${gradient} explodes: it overflows float32 at step ${lost}.`;
  }
  const reach = reachOf(norms, lossStep);
  const peak = highest(norms, from);
  const grown = growthTo(norms, lossStep, peak);
  if (reach !== null && grown >= 2) {
    return `${gradient} first grows to ${times(grown)} its size, at step ${peak}, and falls below 1 % after ${steps(reach)}.`;
  }
  const half = halfLifeOf(norms, lossStep);
  if (reach !== null) {
    return `${gradient} falls to half after ${steps(half ?? reach)} and below 1 % after ${steps(reach)}.`;
  }
  const left = growthTo(norms, lossStep, 1);
  const percent = Math.round(left * 100);
  if (percent > 100) {
    const verb = left >= 2 ? 'grows' : 'grows a little';
    return `${gradient} ${verb}: at step 1 it is ${times(left)} as large.`;
  }
  if (percent === 100) return `${gradient} keeps its size: it is as large at step 1.`;
  const halved = half === null ? '' : `; it falls to half after ${steps(half)}`;
  return `${gradient} is still at ${percent} % at step 1${halved}.`;
}

/** The latest step whose norm overflows float32. */
function firstInfinite(norms: ArrayLike<number>, from: number): number | undefined {
  for (let step = from; step >= 0; step--) if (!Number.isFinite(norms[step])) return step;
  return undefined;
}

/** The step of the largest norm up to `from`; of equal ones the latest. */
function highest(norms: ArrayLike<number>, from: number): number {
  let found = from;
  for (let step = from; step >= 0; step--) {
    if ((norms[step] ?? 0) > (norms[found] ?? 0)) found = step;
  }
  return found;
}

function steps(count: number): string {
  return count === 1 ? '1 step' : `${count} steps`;
}

function times(factor: number): string {
  return `${formatFactor(factor)} times`;
}
