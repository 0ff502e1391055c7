/** The runs that the first minute compares, and what it measures on them. */
import { type Changes, noChanges } from '../../models/changes';
import { normOf } from '../../models/norm';
import { mean } from '../../models/read/sentence';
import type { RunnableModel } from '../../models/snapshot';
import type { Token } from '../../models/tasks/task';
import { type Trace, traceSequence } from '../../models/trace';
import { taskOf } from '../tasks';

/** A sequence, and what is changed in the run over it. */
export interface Run {
  readonly text: string;
  readonly changes: Changes;
}

export const task = taskOf('adding');

const readings = new Map<string, readonly Token[]>();

/** The tokens of a sequence; memoised. */
export function tokensIn(text: string): readonly Token[] {
  const tokens = readings.get(text) ?? task.read(text);
  readings.set(text, tokens);
  return tokens;
}

const runs = new WeakMap<RunnableModel, Map<string, Trace>>();

/** The trace of a run; memoised, since all scenes together have only a few. */
export function traceIn(model: RunnableModel, { text, changes }: Run): Trace {
  const known = runs.get(model) ?? new Map<string, Trace>();
  runs.set(model, known);
  const key = JSON.stringify([text, changes]);
  let trace = known.get(key);
  if (!trace) {
    const inputs = tokensIn(text).map(({ input }) => input);
    trace = traceSequence(model, inputs, { changes });
    known.set(key, trace);
  }
  return trace;
}

/** The run over a sequence as it is. */
export const plain = (text: string): Run => ({ text, changes: noChanges });

/** The run in which a state is emptied once. @param at the step, counted from 1 */
export const emptied = (text: string, state: string, at: number): Run => ({
  text,
  changes: { holds: [{ symbol: state, value: 0, from: at, to: at }], weights: [] },
});

/** What a cell answers at the end of a run. */
export function answerOf(model: RunnableModel, run: Run): number {
  return traceIn(model, run).steps.at(-1)?.y?.[0] ?? Number.NaN;
}

/** The sum that a sequence asks for. */
export function targetOf(text: string): number {
  const letters = tokensIn(text).map(({ letter }) => letter);
  return task.targets(letters).at(-1) ?? Number.NaN;
}

/** The last of a cell's states, which it remembers by. */
export const memoryOf = ({ cell }: RunnableModel) => cell.states.at(-1) ?? cell.states[0];

/** The distance (L2) of a cell's memories in two runs. @param step counted from 1 */
export function distanceOf(model: RunnableModel, one: Run, other: Run, step: number): number {
  const name = memoryOf(model)?.name ?? '';
  const [here, there] = [one, other].map((run) => traceIn(model, run).steps[step - 1]?.[name]);
  return normOf((here ?? []).map((value, unit) => value - (there?.[unit] ?? 0)));
}

/** The mean of a gate over its units, and over some steps, counted from 1. */
export function openingOf(
  model: RunnableModel,
  run: Run,
  gate: string,
  from: number,
  to: number,
): number {
  const { steps } = traceIn(model, run);
  return mean(steps.slice(from - 1, to).map((step) => mean(step[gate] ?? [])));
}
