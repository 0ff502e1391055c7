import { type Changes, noChanges } from '../models/changes';
import type { RunnableModel } from '../models/snapshot';
import type { Token } from '../models/tasks/task';
import { type Trace, type TraceStep, traceSequence } from '../models/trace';

/** The part of a token that a trace needs. */
type Read = Pick<Token, 'letter' | 'input'>;

interface Known {
  readonly tokens: readonly Read[];
  readonly changes: Changes;
  readonly trace: Trace;
}

const originals = new WeakMap<RunnableModel, Known>();
const changed = new WeakMap<RunnableModel, Known>();

/**
 * The trace of a model over a sequence, under changes: a pure function of the three, memoised.
 * Steps in common with the last trace are reused: typing a letter computes one step, and a change
 * from a step on keeps the steps before it.
 */
export function traceOf(
  model: RunnableModel,
  tokens: readonly Read[],
  changes: Changes = noChanges,
): Trace {
  const none = changes.holds.length === 0 && changes.weights.length === 0;
  if (none) return remembered(originals, model, tokens, noChanges);
  const last = changed.get(model);
  if (last?.changes === changes) return remembered(changed, model, tokens, changes);
  const original = remembered(originals, model, tokens, noChanges);
  const trace = extend(model, tokens, changes, original, untouched(changes, tokens.length));
  changed.set(model, { tokens, changes, trace });
  return trace;
}

function remembered(
  known: WeakMap<RunnableModel, Known>,
  model: RunnableModel,
  tokens: readonly Read[],
  changes: Changes,
): Trace {
  const last = known.get(model);
  const reused = last ? commonLength(last.tokens, tokens) : 0;
  if (last && reused === tokens.length && reused === last.tokens.length) return last.trace;
  const trace = extend(model, tokens, changes, last?.trace, reused);
  known.set(model, { tokens, changes, trace });
  return trace;
}

/** Extends the first `wanted` steps of a trace. */
function extend(
  model: RunnableModel,
  tokens: readonly Read[],
  changes: Changes,
  base: Trace | undefined,
  wanted: number,
): Trace {
  let reused = wanted;
  // A state that is not finite cannot be resumed from.
  while (reused > 0 && !isFiniteStep(model, base?.steps[reused - 1])) reused--;
  const steps = base?.steps.slice(0, reused) ?? [];
  const xs = tokens.map(({ input }) => input);
  const from = steps.at(-1) ?? (reused > 0 ? base?.initial : undefined);
  const rest = traceSequence(model, xs.slice(reused), {
    initial: statesOf(model, from),
    changes,
    before: reused,
  });
  return {
    initial: reused > 0 && base ? base.initial : rest.initial,
    x: [...(base?.x.slice(0, reused) ?? []), ...rest.x],
    steps: [...steps, ...rest.steps],
  };
}

/** The number of initial steps that the changes do not affect. */
function untouched({ holds, weights }: Changes, length: number): number {
  if (weights.length > 0) return 0;
  return Math.max(0, Math.min(length, ...holds.map(({ from }) => from - 1)));
}

function statesOf(
  model: RunnableModel,
  values: TraceStep | undefined,
): Record<string, Float32Array> {
  const states: Record<string, Float32Array> = {};
  for (const name of model.stateNames) {
    const state = values?.[name];
    if (state) states[name] = state;
  }
  return states;
}

function isFiniteStep({ stateNames }: RunnableModel, step: TraceStep | undefined): boolean {
  return stateNames.every((name) => step?.[name]?.every(Number.isFinite));
}

function commonLength(a: readonly Read[], b: readonly Read[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length]?.letter === b[length]?.letter) length++;
  return length;
}
