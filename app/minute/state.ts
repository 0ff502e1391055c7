/** What the reader has chosen in the first minute. */
import { create } from 'zustand';
import type { Prediction } from '../../components/question/Question';
import { defaults } from '../choices';
import { prerendersPresent } from '../prerendered';
import { useStore } from '../store';
import { task } from './runs';
import { scenes } from './scenes';
import { first } from './story';

/** The id of the sentence that introduces a scene. */
export const leadId = 'minute-lead';

/** The usual steps per second; after a prediction it plays faster. */
export const usualSpeed = 2;

interface Minute {
  /** Whether it is shown instead of the comparison. */
  readonly isOpen: boolean;
  /** The index of the scene; behind the last one, the ending. */
  readonly scene: number;
  /** What was predicted, by scene. */
  readonly predictions: Readonly<Record<string, Prediction>>;
  /** The scenes whose result has been seen. */
  readonly revealed: readonly string[];
  /** The option whose result the cards show, in a scene that shows one at a time. */
  readonly chosen: string | undefined;
  /** Why the comparison could not be loaded. */
  readonly fault: string | undefined;
}

const start: Minute = {
  isOpen: false,
  scene: 0,
  predictions: {},
  revealed: [],
  chosen: undefined,
  fault: undefined,
};

export const useMinute = create<Minute>()((_, __, api) => {
  prerendersPresent(api);
  return start;
});

function openTask(): void {
  useStore.getState().open({ ...defaults, task: task.id, sequence: first }, []);
}

/** Shows the first minute from its beginning. */
export function openMinute(): void {
  openTask();
  useMinute.setState({ ...start, isOpen: true });
}

/** Shows it again where the reader has left it. */
export function resumeMinute(): void {
  const { scene, predictions } = useMinute.getState();
  openTask();
  useMinute.setState({ isOpen: true });
  goToScene(scene);
  const { id = '' } = scenes[scene] ?? {};
  if (id in predictions) useStore.getState().goTo(Number.MAX_SAFE_INTEGER);
}

/** Shows the comparison, whose code is loaded. */
export function closeMinute(): void {
  useMinute.setState({ isOpen: false, fault: undefined });
}

/** Goes to a scene; behind the last one is the ending, which shows the end of the first run. */
export function goToScene(scene: number): void {
  const { setSequence, goTo } = useStore.getState();
  const next = scenes[scene];
  useMinute.setState({ scene, chosen: undefined });
  setSequence(next?.text ?? first);
  goTo(next?.from ?? Number.MAX_SAFE_INTEGER);
}
