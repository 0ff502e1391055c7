import { useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Task } from '../models/train/tasks/task';
import { useStore } from './store';
import { taskOf } from './tasks';

/**
 * The task, its sequence and the step in it. Where another task was chosen, the one before stays
 * until its models are here: no cell may be shown a sequence that it cannot read.
 */
export function useShown(opened: string, open: boolean): Shown {
  const chosen = useStore(useShallow(({ task, sequence, step }) => ({ task, sequence, step })));
  const [shown, setShown] = useState(chosen);
  const current = open && chosen.task !== opened ? shown : chosen;
  if (current !== shown) setShown(current);
  return useMemo(() => ({ ...current, task: taskOf(current.task) }), [current]);
}

interface Shown {
  readonly task: Task;
  readonly sequence: string;
  readonly step: number;
}
