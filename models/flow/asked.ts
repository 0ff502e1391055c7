/** What of a sequence is asked, and how much of the loss each step's answer is. */
import type { LossKind } from '../loss';
import type { Target } from '../tasks/task';

/** Of the last step that is asked, of one step counted from 1, or the mean over all asked. */
export type LossAt = 'last' | 'mean' | number;

/**
 * @param targets one a step; undefined: nothing is asked
 * @throws naming the target that does not fit, or if nothing is asked at all
 */
export function checkTargets(
  kind: LossKind,
  targets: readonly Target[],
  steps: number,
  outputSize: number,
): void {
  if (targets.length !== steps) {
    throw new Error(`targets: expected ${steps}, one a step, got ${targets.length}`);
  }
  const isClass = kind === 'crossEntropy';
  const fits = (target: number) =>
    isClass
      ? Number.isInteger(target) && target >= 0 && target < outputSize
      : Number.isFinite(target);
  const bad = targets.findIndex((target) => target !== undefined && !fits(target));
  if (bad >= 0) {
    const expected = isClass ? `a whole number from 0 to ${outputSize - 1}` : 'a finite number';
    throw new Error(`targets[${bad}]: expected ${expected}, got ${targets[bad]}`);
  }
  if (targetSteps(targets).length === 0) {
    throw new Error(`targets: expected one at one step at least, got ${steps} undefined`);
  }
}

/** The steps at which something is asked, counted from 0. */
export function targetSteps(targets: readonly Target[]): number[] {
  return targets.flatMap((target, step) => (target === undefined ? [] : [step]));
}

/**
 * Each step's share of the loss; the shares add up to 1.
 * @param targets at least one of them set
 * @throws if the step chosen is none, or nothing is asked at it
 */
export function lossWeights(at: LossAt, targets: readonly Target[]): Float64Array {
  const steps = targets.length;
  const asked = targetSteps(targets);
  const shares = new Float64Array(steps);
  if (at === 'mean') {
    for (const step of asked) shares[step] = 1 / asked.length;
    return shares;
  }
  const chosen = at === 'last' ? (asked.at(-1) ?? -1) : at - 1;
  if (!Number.isInteger(chosen) || chosen < 0 || chosen >= steps) {
    throw new Error(`loss: expected last, mean or a step from 1 to ${steps}, got ${at}`);
  }
  if (targets[chosen] === undefined) {
    const nearest = asked.toSorted((a, b) => Math.abs(a - chosen) - Math.abs(b - chosen))[0] ?? 0;
    throw new Error(
      `loss: expected a step at which something is asked, got ${at}; the nearest is ${nearest + 1}`,
    );
  }
  shares[chosen] = 1;
  return shares;
}
