import { parameterValues } from '../../models/changes';
import type { CellModel } from '../../models/model';
import type { Run } from '../../models/read/explain';
import type { Token } from '../../models/train/tasks/nextLetter';
import { type Change, changesOf } from '../change';
import { traceOf } from '../traces';

/** What every panel is given. */
export interface PanelProps {
  readonly models: readonly CellModel[];
  readonly tokens: readonly Token[];
  readonly step: number;
  readonly theme: string;
}

const known = new WeakMap<CellModel, Run>();

/** A model's run over the sequence under the reader's changes; asked again, the same. */
export function runOf(model: CellModel, tokens: readonly Token[], all: readonly Change[]): Run {
  const { cell, sizes } = model;
  const changes = changesOf(all, cell.name);
  const trace = traceOf(
    model,
    tokens.map((token) => token.index),
    changes,
  );
  const last = known.get(model);
  if (last?.trace === trace && last.changes === changes) return last;
  const run = { cell, sizes, changes, trace, parameters: parameterValues(model, changes) };
  known.set(model, run);
  return run;
}
