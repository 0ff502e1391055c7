import { useEffect, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Choices } from '../choices';
import { oneCell } from '../compare/oneCell';
import type { Scene } from '../scene';
import { useStore } from '../store';
import { useTraining } from '../train/state';
import { announce } from './announce';
import { LiveRegion } from './LiveRegion';
import { type Snapshot, snapshotOf } from './snapshot';
import { statusMessage } from './statusMessage';
import { leastPause, trainingMessage } from './trainingMessage';

/** The debounce before the state is announced, in ms; longer while typing. */
const rest = 250;
const restAfterTyping = 900;

/**
 * The page's live region: announces the effect of steps and choices. A single step is announced at
 * once; of fast successive steps only the last one. During playback it is silent until it stops.
 */
export function Status({ scene }: { readonly scene: Scene }) {
  useMoves(scene);
  useTrainingNews();
  return <LiveRegion />;
}

/** The last announcement and the state it was made from. */
interface Said {
  readonly snapshot: Snapshot;
  readonly scene: Scene;
  readonly chosen: Chosen;
}

type Chosen = Pick<Choices, 'weights' | 'conventions' | 'trainedUnder' | 'panel'> & {
  readonly questionCount: number;
};

function useMoves(scene: Scene): void {
  const chosen: Chosen = useStore(
    useShallow(({ weights, conventions, trainedUnder, panel, questionCount }) => {
      return { weights, conventions, trainedUnder, panel, questionCount };
    }),
  );
  const playing = useStore((state) => state.playing);
  const said = useRef<Said>(undefined);
  const changed = useRef(0);
  const { open, current } = scene;
  const isSettled =
    current &&
    scene.models.length > 0 &&
    open.weights.kind === chosen.weights.kind &&
    JSON.stringify(open.conventions) === JSON.stringify(chosen.conventions);

  useEffect(() => {
    if (playing || !isSettled) return;
    const last = said.current;
    const speak = () => {
      const snapshot = snapshotOf(scene, chosen);
      said.current = { snapshot, scene, chosen };
      if (!last) return;
      // A new answer gets the focus, so its heading is read.
      const isNew = chosen.questionCount !== last.chosen.questionCount;
      const before = isNew ? { ...last.snapshot, question: snapshot.question } : last.snapshot;
      const message = statusMessage(
        before,
        snapshot,
        cellsInHand(scene.models, useStore.getState().cell),
      );
      if (message) announce(message);
    };
    const now = performance.now();
    const isAlone = now - changed.current > rest;
    changed.current = now;
    const pause = last ? pauseBefore(last, scene, chosen, isAlone) : 1;
    // In the same frame: another frame would take a third of the step's time.
    if (pause === 0) return speak();
    const timer = window.setTimeout(speak, pause);
    return () => window.clearTimeout(timer);
  }, [scene, chosen, playing, isSettled]);
}

/** The debounce for what has just changed, in ms. */
function pauseBefore(last: Said, scene: Scene, chosen: Chosen, isAlone: boolean): number {
  const before = last.scene;
  if (before.sequence !== scene.sequence) return restAfterTyping;
  // Only a step has no further effects; other choices may change the models a moment later.
  const isStep =
    before.step !== scene.step && before.models === scene.models && last.chosen === chosen;
  return isStep && isAlone ? 0 : rest;
}

/** The cell whose card has the focus; otherwise the visible ones. Does not force layout. */
function cellsInHand(models: Scene['models'], shown: string): string[] {
  const names = models.map(({ cell }) => cell.name);
  const inHand = document.activeElement?.closest<HTMLElement>('article[data-cell]')?.dataset.cell;
  const visible = inHand ?? (oneCell.matches() ? shown : undefined);
  return visible === undefined ? names : names.filter((name) => name === visible);
}

function useTrainingNews(): void {
  useEffect(() => {
    let before = useTraining.getState();
    let last = Number.NEGATIVE_INFINITY;
    return useTraining.subscribe((now) => {
      const message = trainingMessage(before, now);
      const isCalm = now.state !== before.state || performance.now() - last > leastPause;
      // A milestone that follows too soon is announced later.
      if (message && !isCalm) return;
      before = now;
      if (!message) return;
      last = performance.now();
      announce(message);
    });
  }, []);
}
