import { type Changes, noChanges } from '../models/changes';
import { resultOf } from '../models/program/run';
import type { RunnableModel } from '../models/snapshot';
import type { Token } from '../models/tasks/task';
import { type Trace, type TraceStep, traceSlices } from '../models/trace';

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
  return resultOf(tracing(model, tokens, changes))();
}

/**
 * The same in slices of a few milliseconds.
 * @returns a function that makes `traceOf` remember the trace: until it is called, the last trace can
 * be shown without computing it again
 */
export function* tracing(
  model: RunnableModel,
  tokens: readonly Read[],
  changes: Changes = noChanges,
): Generator<undefined, () => Trace> {
  const plain = yield* original(model, tokens);
  const last = changed.get(model);
  const isKnown = last?.changes === changes;
  let own: Known | undefined;
  if (isKnown && last.tokens === tokens) own = last;
  else if (!isNone(changes)) {
    const { trace: base } = isKnown ? last : plain;
    const reused = reusedSteps(last, tokens, changes);
    own = { tokens, changes, trace: yield* extend(model, tokens, changes, base, reused) };
  }
  return () => {
    originals.set(model, plain);
    if (own) changed.set(model, own);
    return (own ?? plain).trace;
  };
}

/** How many steps a trace would compute that are not known yet. */
export function unknownSteps(
  model: RunnableModel,
  tokens: readonly Read[],
  changes: Changes = noChanges,
): number {
  const known = originals.get(model);
  const unknown = tokens.length - (known ? commonLength(known.tokens, tokens) : 0);
  if (isNone(changes)) return unknown;
  return unknown + tokens.length - reusedSteps(changed.get(model), tokens, changes);
}

/** The number of initial steps under changes that are known: from a trace with or without them. */
function reusedSteps(last: Known | undefined, tokens: readonly Read[], changes: Changes): number {
  if (last?.changes === changes) return commonLength(last.tokens, tokens);
  return untouched(changes, tokens.length);
}

function isNone({ holds, weights }: Changes): boolean {
  return holds.length === 0 && weights.length === 0;
}

/** The run without changes. */
function* original(model: RunnableModel, tokens: readonly Read[]): Generator<undefined, Known> {
  const last = originals.get(model);
  const reused = last ? commonLength(last.tokens, tokens) : 0;
  if (last && reused === tokens.length && reused === last.tokens.length) {
    return last.tokens === tokens ? last : { ...last, tokens };
  }
  const trace = yield* extend(model, tokens, noChanges, last?.trace, reused);
  return { tokens, changes: noChanges, trace };
}

/** Extends the first `wanted` steps of a trace. */
function* extend(
  model: RunnableModel,
  tokens: readonly Read[],
  changes: Changes,
  base: Trace | undefined,
  wanted: number,
): Generator<undefined, Trace> {
  let reused = wanted;
  // A state that is not finite cannot be resumed from.
  while (reused > 0 && !isFiniteStep(model, base?.steps[reused - 1])) reused--;
  const steps = base?.steps.slice(0, reused) ?? [];
  const xs = tokens.map(({ input }) => input);
  const from = steps.at(-1) ?? (reused > 0 ? base?.initial : undefined);
  const rest = yield* traceSlices(model, xs.slice(reused), {
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
  if (a === b) return a.length;
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length]?.letter === b[length]?.letter) length++;
  return length;
}
