import { useCallback, useEffect, useMemo, useState } from 'react';
import { OwnText } from '../../components/train/OwnText';
import { TrainPanel } from '../../components/train/TrainPanel';
import type { CurvesView } from '../../components/train/views';
import { settingsFor } from '../../models/train/settings';
import { hiddenSizes, useStore } from '../store';
import { drawsAlone } from '../tasks';
import {
  bringBack,
  checkpointOf,
  openTraining,
  pauseTraining,
  resetTraining,
  setTraining,
  setTrainingText,
  startTraining,
  stepTraining,
  useTraining,
} from '../train/session';
import { showCheckpoint } from '../train/show';
import { GrammarPicture } from './GrammarPicture';
import type { PanelProps } from './runs';
import { curvesView, progressView, settingsView } from './trainingView';

const batches = [1, 8, 16, 32, 64, 128] as const;

/** The three cells learning the task, live. */
export function TrainingPanel({ tokens, task, step }: PanelProps) {
  const conventions = useStore((state) => state.conventions);
  const weights = useStore((state) => state.weights);
  const training = useTraining();
  const [quantity, setQuantity] = useState<CurvesView['quantity']>('loss');
  const { state, settings, draft, checkpoints, before } = training;
  useEffect(() => openTraining(task.id, conventions), [task, conventions]);

  const following = weights.kind === 'learning' && weights.checkpoint === undefined;
  const shown = checkpointOf(training, task.id, weights)?.step;
  const fresh = useMemo(() => settingsFor(task), [task]);
  const set = useMemo(() => settingsView(draft ?? settings ?? fresh), [draft, settings, fresh]);
  const begun = training.step > 0 && settings !== undefined;
  const current = useMemo(
    () => (begun && settings ? settingsView(settings) : undefined),
    [begun, settings],
  );
  const curves = useMemo(
    () => curvesView(training, task, quantity, shown),
    [training, task, quantity, shown],
  );
  const history = useMemo(
    () => ({ steps: checkpoints.map((each) => each.step), shown: following ? undefined : shown }),
    [checkpoints, following, shown],
  );
  const start = useCallback(() => {
    startTraining();
    // What is being learned is what the cells are to show.
    if (useStore.getState().weights.kind !== 'learning') showCheckpoint(undefined);
  }, []);

  return (
    <TrainPanel
      task={task}
      curves={curves}
      progress={progressView(training)}
      history={history}
      settings={set}
      current={current}
      hiddenSizes={hiddenSizes}
      batches={batches}
      onQuantity={setQuantity}
      onStart={start}
      onPause={pauseTraining}
      onStep={stepTraining}
      onReset={resetTraining}
      onBringBack={before && state !== 'running' ? bringBack : undefined}
      onShow={showCheckpoint}
      onSettings={setTraining}
    >
      {task.id === 'reber' && <GrammarPicture tokens={tokens} step={step} />}
      {!drawsAlone(task.id) && <TextChoice />}
    </TrainPanel>
  );
}

/** A text of the reader's own to learn from. */
function TextChoice() {
  const ownText = useTraining((training) => training.ownText);
  const [message, setMessage] = useState<string>();
  return (
    <OwnText
      inUse={ownText.length}
      message={message}
      onUse={(text) => {
        const letters = text.replace(/\s+/g, ' ').trim().length;
        if (letters < fewest) {
          setMessage(`Text: expected at least ${fewest} letters to learn from, got ${letters}.`);
          return;
        }
        setMessage(undefined);
        setTrainingText(text);
      }}
      onClear={() => {
        setMessage(undefined);
        setTrainingText('');
      }}
    />
  );
}

/** One to read, and one to guess. */
const fewest = 2;
