import { memo } from 'react';
import { Changes } from '../components/Changes';
import type { Conventions } from '../models/cells/conventions';
import type { Sizes } from '../models/read/parameters';
import type { Task } from '../models/tasks/task';
import { type Change, writeChange } from './change';
import { sayChange, spokenChange } from './sayChange';
import { useStore } from './store';

interface ChangeBarProps {
  readonly sizes: Sizes | undefined;
  readonly task: Task;
  readonly changes: readonly Change[];
  /** The conventions of the cells shown. */
  readonly conventions: Conventions;
  /** The number of steps of the sequence. */
  readonly last: number;
}

/** The reader's changes as chips, connected to the store. */
export const ChangeBar = memo(function ChangeBar(props: ChangeBarProps) {
  const { sizes, task, changes, conventions, last } = props;
  const difference = useStore(({ panels }) => panels.difference);
  const { removeChange, clearChanges, setPanelChoice } = useStore.getState();
  if (!sizes) return null;
  const chips = changes.map((change) => {
    const text = sayChange(change, { conventions, sizes, names: task, last });
    return { key: writeChange(change), text, spoken: spokenChange(text) };
  });
  return (
    <Changes
      changes={chips}
      difference={difference}
      onRemove={(key) => {
        const change = changes.find((each) => writeChange(each) === key);
        if (change) removeChange(change);
      }}
      onClear={clearChanges}
      onDifference={(difference) => setPanelChoice({ difference })}
    />
  );
});
