import { memo } from 'react';
import { Changes } from '../components/Changes';
import type { Sizes } from '../models/read/parameters';
import type { Task } from '../models/train/tasks/task';
import { writeChange } from './change';
import { sayChange } from './sayChange';
import { useStore } from './store';

interface ChangeBarProps {
  readonly sizes: Sizes | undefined;
  readonly task: Task;
}

/** The reader's changes with what their chips do. */
export const ChangeBar = memo(function ChangeBar({ sizes, task }: ChangeBarProps) {
  const changes = useStore((state) => state.changes);
  const conventions = useStore((state) => state.conventions);
  const difference = useStore((state) => state.difference);
  const { removeChange, clearChanges, setDifference } = useStore.getState();
  if (!sizes) return null;
  const chips = changes.map((change) => ({
    key: writeChange(change),
    text: sayChange(change, conventions, sizes, task),
  }));
  return (
    <Changes
      changes={chips}
      difference={difference}
      onRemove={(key) => {
        const change = changes.find((each) => writeChange(each) === key);
        if (change) removeChange(change);
      }}
      onClear={clearChanges}
      onDifference={setDifference}
    />
  );
});
