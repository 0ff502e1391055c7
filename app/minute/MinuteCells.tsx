import { memo, Suspense } from 'react';
import type { RunnableModel } from '../../models/snapshot';
import { Guard } from '../faults/Guard';
import { useStore } from '../store';
import { MinuteCell } from './MinuteCell';
import type { Scene } from './scene';
import { useFollowing } from './useFollowing';

interface MinuteCellsProps {
  readonly models: readonly RunnableModel[];
  /** Undefined: the ending. */
  readonly scene: Scene | undefined;
  readonly theme: string;
}

/** The cards of the first minute. The strip above them answers a key at once, and they follow. */
export const MinuteCells = memo(function MinuteCells({ models, scene, theme }: MinuteCellsProps) {
  const step = useFollowing(useStore((state) => state.step));
  return models.map((model) => (
    <Guard key={model.cell.name} part={`The card of the ${model.cell.title}`}>
      {/* React hydrates each card in its own task. */}
      <Suspense>
        <MinuteCell model={model} models={models} scene={scene} step={step} theme={theme} />
      </Suspense>
    </Guard>
  ));
});
