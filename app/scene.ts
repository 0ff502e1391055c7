import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RunnableModel } from '../models/snapshot';
import type { Task, Token } from '../models/tasks/task';
import type { Choices } from './choices';
import type { OpenModels } from './models';
import type { SavedTask } from './state';
import { freshIn, useStore } from './store';
import { taskOf, tokensOf } from './tasks';

/**
 * Everything that the cells and the panels show, of one task. It changes as one, in whatever order
 * its parts arrive: models never meet a sequence that they cannot read.
 */
export interface Scene extends Pick<Choices, 'sequence' | 'step' | 'tick' | 'changes' | 'trail'> {
  readonly task: Task;
  readonly tokens: readonly Token[];
  /** In the order of the cards; empty before the first were opened. */
  readonly models: readonly RunnableModel[];
  readonly open: OpenModels;
  /** False while the models of the task that was chosen are on their way. */
  readonly current: boolean;
  /** Whether the models are the ones that are chosen, down to their weights and conventions. */
  readonly settled: boolean;
}

type Moment = Pick<Choices, 'task' | 'sequence' | 'step' | 'tick' | 'changes' | 'trail'>;

/**
 * What of the choices fits the models that are open: all, where they are of the task that is
 * chosen; else what the reader last had in the models' own task.
 * @param before what was shown before
 */
export function momentFor(
  open: Pick<OpenModels, 'task' | 'models'>,
  chosen: Moment & { readonly savedByTask: Readonly<Record<string, SavedTask>> },
  before: Moment,
): Moment {
  if (open.models.length === 0 || open.task === chosen.task) return chosen;
  if (before.task === open.task) return before;
  const left = chosen.savedByTask[open.task] ?? freshIn(open.task);
  return {
    task: open.task,
    sequence: left.sequence,
    step: left.step,
    changes: left.changes,
    tick: undefined,
    trail: [],
  };
}

/** The scene of the models that are open. */
export function useScene(open: OpenModels): Scene {
  const chosen = useStore(
    useShallow((state) => {
      const { task, sequence, step, tick, changes, trail, savedByTask, weights, conventions } =
        state;
      return { task, sequence, step, tick, changes, trail, savedByTask, weights, conventions };
    }),
  );
  const [shown, setShown] = useState<Moment>(chosen);
  const moment = useMemo(() => momentFor(open, chosen, shown), [open, chosen, shown]);
  if (moment !== shown) setShown(moment);
  const { sequence, step, tick, changes, trail } = moment;
  const task = taskOf(moment.task);
  const tokens = useMemo(() => tokensOf(task.id, sequence), [task, sequence]);
  const current = moment.task === chosen.task;
  const { models } = open;
  const settled = current && isChosen(open, chosen);
  return { task, sequence, tokens, step, tick, changes, trail, models, open, current, settled };
}

function isChosen(
  open: OpenModels,
  { weights, conventions }: Pick<Choices, 'weights' | 'conventions'>,
): boolean {
  if (open.models.length === 0 || open.later) return false;
  const same =
    weights.kind === 'learning' || JSON.stringify(weights) === JSON.stringify(open.weights);
  return (
    same &&
    weights.kind === open.weights.kind &&
    JSON.stringify(conventions) === JSON.stringify(open.conventions)
  );
}
