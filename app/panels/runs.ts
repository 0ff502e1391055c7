import { parameterValues } from '../../models/changes';
import type { Run } from '../../models/read/runs';
import type { RunnableModel } from '../../models/snapshot';
import type { Token } from '../../models/tasks/task';
import { type Change, changesOf } from '../change';
import type { Scene } from '../scene';
import { traceOf } from '../traces';
import type { UnitNames } from '../units';

/** The props of every panel. */
export interface PanelProps extends Scene {
  readonly theme: string;
}

/** A run with names for its units. */
export interface NamedRun extends Run {
  readonly names: UnitNames;
}

const known = new WeakMap<RunnableModel, NamedRun>();

/** A model's run over the sequence under the reader's changes; memoised. */
export function runOf(
  model: RunnableModel,
  tokens: readonly Token[],
  names: UnitNames,
  all: readonly Change[],
): NamedRun {
  const { cell, sizes } = model;
  const changes = changesOf(all, cell.name);
  const trace = traceOf(model, tokens, changes);
  const last = known.get(model);
  if (last?.trace === trace && last.changes === changes) return last;
  const run = { cell, sizes, names, changes, trace, parameters: parameterValues(model, changes) };
  known.set(model, run);
  return run;
}
