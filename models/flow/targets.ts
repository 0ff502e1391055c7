/** Which steps of a sequence have a target, and the weight of each in the loss. */
import type { LossKind } from '../loss';
import type { Target } from '../tasks/task';

/**
 * Loss of the last step with a target, of one step (counted from 1), or the mean over all targets.
 */
export type LossAt = 'last' | 'mean' | number;

/**
 * @param targets one per step; undefined: no target
 * @throws naming the target that does not fit, or if there is none at all
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

/** The steps with a target, counted from 0. */
export function targetSteps(targets: readonly Target[]): number[] {
  return targets.flatMap((target, step) => (target === undefined ? [] : [step]));
}

/**
 * The weight of each step in the loss; the weights sum to 1.
 * @param targets at least one of them defined
 * @throws if the step is out of range or has no target
 */
export function lossWeights(at: LossAt, targets: readonly Target[]): Float64Array {
  const steps = targets.length;
  const withTarget = targetSteps(targets);
  const shares = new Float64Array(steps);
  if (at === 'mean') {
    for (const step of withTarget) shares[step] = 1 / withTarget.length;
    return shares;
  }
  const chosen = at === 'last' ? (withTarget.at(-1) ?? -1) : at - 1;
  if (!Number.isInteger(chosen) || chosen < 0 || chosen >= steps) {
    throw new Error(`loss: expected last, mean or a step from 1 to ${steps}, got ${at}`);
  }
  if (targets[chosen] === undefined) {
    const nearest =
      withTarget.toSorted((a, b) => Math.abs(a - chosen) - Math.abs(b - chosen))[0] ?? 0;
    throw new Error(
      `loss: expected a step at which something is asked, got ${at}; the nearest is ${nearest + 1}`,
    );
  }
  shares[chosen] = 1;
  return shares;
}
