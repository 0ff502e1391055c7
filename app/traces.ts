import type { CellModel } from '../models/model';
import { type Trace, type TraceStep, traceSequence } from '../models/trace';
import { alphabet, oneHot } from '../models/train/tasks/nextLetter';

const inputs = alphabet.map((_, index) => oneHot(index));

interface Known {
  readonly letters: readonly number[];
  readonly trace: Trace;
}

const known = new WeakMap<CellModel, Known>();

/**
 * The trace of a model over letters, a pure function of both. Memoised, and what a sequence has in
 * common with the last one is not computed again: typing a letter costs a step, not a sequence.
 */
export function traceOf(model: CellModel, letters: readonly number[]): Trace {
  const last = known.get(model);
  const kept = last ? commonLength(last.letters, letters) : 0;
  if (last && kept === letters.length && kept === last.letters.length) return last.trace;
  const steps = last?.trace.steps.slice(0, kept) ?? [];
  const xs = letters.map((letter) => inputs[letter] ?? oneHot(letter));
  const rest = traceSequence(model, xs.slice(kept), {
    initial: statesOf(model, steps.at(-1) ?? last?.trace.initial),
  });
  const trace = {
    initial: last?.trace.initial ?? rest.initial,
    x: xs,
    steps: [...steps, ...rest.steps],
  };
  known.set(model, { letters: [...letters], trace });
  return trace;
}

function statesOf(model: CellModel, values: TraceStep | undefined): Record<string, Float32Array> {
  const states: Record<string, Float32Array> = {};
  for (const name of model.stateNames) {
    const state = values?.[name];
    if (state) states[name] = state;
  }
  return states;
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}
