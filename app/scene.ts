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
 * Everything that the cells and panels show, all for one task. It is updated as one value, whatever
 * the order in which its parts arrive: models never get a sequence of another task.
 */
export interface Scene extends Pick<Choices, 'sequence' | 'step' | 'tick' | 'changes' | 'trail'> {
  readonly task: Task;
  readonly tokens: readonly Token[];
  /** In the order of the cards; empty before the first models are open. */
  readonly models: readonly RunnableModel[];
  readonly open: OpenModels;
  /** False while the models of the chosen task are loading. */
  readonly current: boolean;
  /** Whether the models match all choices, including weights and conventions. */
  readonly settled: boolean;
}

type Moment = Pick<Choices, 'task' | 'sequence' | 'step' | 'tick' | 'changes' | 'trail'>;

/**
 * The choices that fit the open models: the current ones, if the models are for the chosen task;
 * otherwise those last made in the models' task.
 * @param before the previous result
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

/** The scene of the open models. */
export function useScene(open: OpenModels): Scene {
  const chosen = useStore(
    useShallow((state) => {
      const { task, sequence, step, tick, changes, trail, savedByTask } = state;
      const { weights, conventions, trainedUnder } = state;
      const moment = { task, sequence, step, tick, changes, trail, savedByTask };
      return { ...moment, weights, conventions, trainedUnder };
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
  { weights, conventions, trainedUnder }: Pick<Choices, 'weights' | 'conventions' | 'trainedUnder'>,
): boolean {
  if (open.models.length === 0 || open.later) return false;
  const same =
    weights.kind === 'learning' || JSON.stringify(weights) === JSON.stringify(open.weights);
  return (
    same &&
    weights.kind === open.weights.kind &&
    JSON.stringify(conventions) === JSON.stringify(open.conventions) &&
    (weights.kind !== 'trained' || trainedUnder === (open.trainedUnder ?? 'reference'))
  );
}
