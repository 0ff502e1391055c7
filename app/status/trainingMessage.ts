import { formatCount, formatLoss, formatPercent } from '../../models/format';
import type { TrainingState } from '../train/state';

/** The share of a training after which progress is announced. */
const share = 0.25;

/** The minimum time between announcements, in ms. */
export const leastPause = 10_000;

/** Describes the change of a training since `before`; empty if there is nothing to announce. */
export function trainingMessage(before: TrainingState, now: TrainingState): string {
  if (before.task !== now.task) return '';
  const { state, step, message } = now;
  const news = message !== undefined && message !== before.message ? message : '';
  if (state === before.state) {
    return [state === 'running' ? milestone(before, now) : '', news].filter(Boolean).join(' ');
  }
  const where = `at training step ${formatCount(step)}`;
  const words: Partial<Record<TrainingState['state'], string>> = {
    running: step > 0 ? `Training resumed ${where}.` : 'Training started.',
    paused: before.state === 'running' ? `Training paused ${where}. ${results(now)}` : '',
    done: `Training finished ${where}. ${results(now)}`,
    failed: `Training failed ${where}.`,
    idle: idleWords(before),
  };
  return [words[state] ?? '', news].filter(Boolean).join(' ');
}

/** A training that is paused so early that no step is complete can be started anew. */
function idleWords({ state, step }: TrainingState): string {
  if (state === 'running') return 'Training paused before its first step.';
  return step > 0 ? 'Training reset.' : '';
}

function milestone(before: TrainingState, now: TrainingState): string {
  const total = now.settings?.steps ?? 0;
  const part = ({ step }: TrainingState) => Math.floor(step / (share * total));
  if (total === 0 || part(now) <= part(before) || now.step >= total) return '';
  return `Training step ${formatCount(now.step)} of ${formatCount(total)}. ${results(now)}`;
}

/** "RNN 52 % correct, loss 0.693; GRU …" */
function results({ curves }: TrainingState): string {
  const texts = Object.keys(curves).flatMap((name) => {
    const accuracy = curves[name]?.accuracies.at(-1);
    const loss = curves[name]?.losses.at(-1);
    if (loss === undefined) return [];
    const correct = Number.isFinite(accuracy) ? `${formatPercent(accuracy ?? 0)} correct, ` : '';
    return [`${name} ${correct}loss ${formatLoss(loss)}`];
  });
  return texts.length > 0 ? `${texts.join('; ')}.` : '';
}
