import { useCallback, useEffect, useMemo, useState } from 'react';
import { OwnText } from '../../components/train/OwnText';
import { TrainPanel } from '../../components/train/TrainPanel';
import { type Conventions, cellOf, conventions, optionOf } from '../../models/cells/conventions';
import { formatCount } from '../../models/format';
import { legibilityOf } from '../../models/tasks/nextLetter';
import { settingsFor, type TrainingSettings } from '../../models/train/settings';
import { hiddenSizes } from '../choices';
import type { PanelChoices } from '../panelChoices';
import { chosenConventions, trainingChoices } from '../savedConventions';
import { useStore } from '../store';
import { session } from '../train/session';
import { showCheckpoint } from '../train/show';
import { checkpointOf, useTraining } from '../train/state';
import { GrammarPicture } from './GrammarPicture';
import type { PanelProps } from './runs';
import { curvesView, progressView, settingsView } from './trainingView';

const batches = [1, 8, 16, 32, 64, 128] as const;

/** The training panel. */
export function TrainingPanel({ tokens, task, step }: PanelProps) {
  const conventionsChosen = useStore(chosenConventions);
  const cells = useStore((state) => state.cells);
  const weights = useStore((state) => state.weights);
  const training = useTraining();
  const quantity = useStore(({ panels }) => panels.curves);
  const { state, settings, draft, checkpoints, before } = training;
  useEffect(
    () => session.open(task.id, { cells, conventions: conventionsChosen }),
    [task, cells, conventionsChosen],
  );

  const following = weights.kind === 'learning' && weights.checkpoint === undefined;
  const shown = checkpointOf(training, task.id, weights)?.step;
  const fresh = useMemo(() => settingsFor(task), [task]);
  const set = useMemo(() => settingsView(draft ?? settings ?? fresh), [draft, settings, fresh]);
  const begun = training.step > 0 && settings !== undefined;
  const current = useMemo(
    () => (begun && settings ? settingsView(settings) : undefined),
    [begun, settings],
  );
  const shownTask = useMemo(
    () => ({ ...task, note: underConventions(settings?.conventions ?? {}) }),
    [task, settings],
  );
  const curves = useMemo(
    () => curvesView(training, task, quantity, shown, cells),
    [training, task, quantity, shown, cells],
  );
  const history = useMemo(
    () => ({
      steps: checkpoints.map((each) => each.step),
      shown: following ? ('latest' as const) : shown,
    }),
    [checkpoints, following, shown],
  );
  const start = useCallback(() => {
    session.start();
    // The cells show the weights that are being trained.
    if (useStore.getState().weights.kind !== 'learning') showCheckpoint(undefined);
  }, []);

  return (
    <TrainPanel
      task={shownTask}
      curves={curves}
      progress={progressView(training)}
      history={history}
      settings={set}
      current={current}
      hiddenSizes={hiddenSizes}
      batches={batches}
      onQuantity={setCurves}
      onStart={start}
      onPause={pause}
      onStep={once}
      onReset={reset}
      onBringBack={before && state !== 'running' ? bringBack : undefined}
      onLoad={loadKept}
      onShow={showCheckpoint}
      onSettings={setSettings}
    >
      {task.automaton && <GrammarPicture grammar={task.automaton} tokens={tokens} step={step} />}
      {task.text && <TextChoice />}
    </TrainPanel>
  );
}

const pause = () => session.pause();
const once = () => session.step();
const bringBack = () => session.bringBack();
const loadKept = () => session.loadKept();
const setSettings = (change: Partial<TrainingSettings>) => session.set(change);
const setCurves = (curves: PanelChoices['curves']) =>
  useStore.getState().setPanelChoice({ curves });

/** Resets the training, and shows its initial weights if the old training was shown. */
function reset(): void {
  const state = useStore.getState();
  session.reset(trainingChoices(state));
  if (state.weights.kind === 'learning') showCheckpoint(undefined);
}

/** The conventions that the cells are trained with, in words. */
function underConventions(chosen: Conventions): string {
  const others = conventions.flatMap((convention) => {
    const option = optionOf(convention, chosen);
    if (option === convention.options[0]) return [];
    const cell = cellOf(convention);
    return [
      `${cell ? `${cell}: ` : ''}${convention.question} ${option.title[0]?.toUpperCase()}${option.title.slice(1)}`,
    ];
  });
  const words = others.length > 0 ? others.join('; ') : 'those of the reference';
  return `The cells are trained under these conventions: ${words}. Reset applies changed conventions.`;
}

/** The control for training on the reader's own text. */
function TextChoice() {
  const ownText = useTraining((training) => training.ownText);
  const [message, setMessage] = useState<string>();
  const { unread } = useMemo(() => legibilityOf(ownText), [ownText]);
  return (
    <OwnText
      inUse={ownText.length}
      unread={unread}
      legibilityOf={legibilityOf}
      message={message}
      onUse={(text) => {
        const problem = problemOf(text);
        setMessage(problem);
        if (problem === undefined) trainOn(text);
      }}
      onClear={() => {
        setMessage(undefined);
        trainOn('');
      }}
    />
  );
}

/** Starts a new training with another text, and shows it. */
function trainOn(text: string): void {
  session.setText(text);
  if (useStore.getState().weights.kind === 'learning') showCheckpoint(undefined);
}

/** One to read and one to predict. */
const fewest = 2;

/** The minimum share of a text that must be in the models' alphabet. */
const leastRead = 0.1;

/** Why a text cannot be used for training, in words; undefined if it can. */
function problemOf(text: string): string | undefined {
  const { letters, unread, read } = legibilityOf(text.trim());
  if (letters < fewest) {
    return `Text: expected at least ${fewest} letters to learn from, got ${letters}.`;
  }
  if (read >= fewest && read >= leastRead * (read + unread)) return undefined;
  return `Text: ${formatCount(unread)} of ${formatCount(letters)} letters cannot be read, too many to learn from. The models know a to z, the space, and . , ’`;
}
