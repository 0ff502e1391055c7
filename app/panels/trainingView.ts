/** What the training panel shows, computed from a training and its task. */

import type { CurvesView, ProgressView, SettingsView } from '../../components/train/views';
import { formatCount } from '../../models/format';
import type { Task } from '../../models/tasks/task';
import type { TrainingSettings } from '../../models/train/settings';
import { placeOf } from '../placeOf';
import type { TrainingState } from '../train/state';
import type { Elsewhere } from '../train/versions';

export function curvesView(
  { curves, step, settings }: TrainingState,
  task: Task,
  quantity: CurvesView['quantity'],
  shown: number | undefined,
  chosen: readonly string[],
): CurvesView {
  // Until a training reports, show the settings of the next one.
  const trained = Object.keys(curves);
  const cells = trained.length > 0 ? trained : chosen;
  const chance = task.chanceAt?.(settings?.difficulty ?? task.difficulty.usual) ?? task.chance;
  const unit = task.loss === 'squaredError' ? 'mean squared error' : 'cross-entropy, nats';
  return {
    cells: cells.map((name) => {
      const { steps = [], losses = [], accuracies = [], diverged } = curves[name] ?? {};
      return { name, title: name, place: placeOf(name), steps, losses, accuracies, diverged };
    }),
    quantity,
    chance: quantity === 'loss' ? chance : chanceRight(task, chance),
    unit: quantity === 'loss' ? unit : 'correct, %',
    total: Math.max(step, settings?.steps ?? 1),
    shown,
  };
}

/** NaN if it is unknown. */
function chanceRight({ chanceRight: told, loss }: Task, chance: number): number {
  return told ?? (loss === 'crossEntropy' ? Math.exp(-chance) : Number.NaN);
}

export function progressView({
  state,
  step,
  settings,
  perSecond,
  message,
  elsewhere,
}: TrainingState): ProgressView {
  const total = settings?.steps ?? 0;
  const left = state === 'running' && perSecond ? (total - step) / perSecond : undefined;
  return {
    state,
    step,
    total,
    perSecond,
    secondsLeft: left,
    message,
    elsewhere: elsewhere && elsewhereWords(elsewhere),
  };
}

function elsewhereWords({ step, further, aside }: Elsewhere): string {
  const at = formatCount(step);
  if (further) return `Another tab has trained this further, to step ${at}.`;
  const fate = aside ? 'is kept as the one before it' : 'would be lost with the page';
  return `Another training of this task, at step ${at}, is kept in this browser. The one shown here ${fate}.`;
}

/** The settings that the reader can change. */
export function settingsView(settings: TrainingSettings): SettingsView {
  const { task: _, conventions: __, ...own } = settings;
  return own;
}
