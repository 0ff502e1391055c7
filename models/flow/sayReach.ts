import { formatFactor } from '../format';
import { growthTo, halfLifeOf, nearestState, reachOf } from './halfLife';

/**
 * How far back a mistake reaches, in one sentence made from its numbers.
 * @param norms index t the state after step t, 0 the initial one; of the loss of one step
 * @param lossStep counted from 1
 */
export function sayReach(norms: ArrayLike<number>, lossStep: number): string {
  const from = nearestState(norms, lossStep);
  const mistake = `A mistake at step ${lossStep}`;
  if (from === undefined) return `${mistake} depends on no state before it: nothing goes back.`;
  if (!Number.isFinite(norms[from])) return `${mistake} has a gradient that float32 cannot hold.`;
  if (from <= 1) return `${mistake} has no step before it to reach.`;
  const lost = firstInfinite(norms, from);
  if (lost !== undefined) {
    return `${mistake} grows on its way back: at step ${lost} beyond what float32 can hold.`;
  }
  const reach = reachOf(norms, lossStep);
  const peak = highest(norms, from);
  const grown = growthTo(norms, lossStep, peak);
  if (reach !== null && grown >= 2) {
    return `${mistake} grows at first, to ${times(grown)} at step ${peak}, and has lost 99 % after ${steps(reach)}.`;
  }
  const half = halfLifeOf(norms, lossStep);
  if (reach !== null) {
    return `${mistake} reaches back ${steps(reach)} before it has lost 99 %; half of it is gone after ${half}.`;
  }
  const left = growthTo(norms, lossStep, 1);
  const percent = Math.round(left * 100);
  if (percent > 100) {
    const verb = left >= 2 ? 'grows' : 'grows a little';
    return `${mistake} ${verb} on its way back: ${times(left)} as large at step 1.`;
  }
  if (percent === 100) return `${mistake} is as large at step 1.`;
  const halved = half === null ? '' : `; half of it is gone after ${half}`;
  return `${mistake} is still at ${percent} % at step 1${halved}.`;
}

/** On the way back the first that float32 could not hold. */
function firstInfinite(norms: ArrayLike<number>, from: number): number | undefined {
  for (let step = from; step >= 0; step--) if (!Number.isFinite(norms[step])) return step;
  return undefined;
}

/** Where the norm is largest, up to a step; of equals the latest. */
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
