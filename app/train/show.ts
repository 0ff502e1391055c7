import { type Conventions, conventions, optionOf } from '../../models/cells/conventions';
import type { TrainingChoices, Weights } from '../choices';
import { ticksOf } from '../clock';
import { writeQuestion } from '../question';
import { momentUnder } from '../savedConventions';
import { useStore } from '../store';
import { session } from './session';
import { type TrainingState, useTraining } from './state';

/** Shows the latest weights of a task's training in the cells, live. */
export async function showLatest(task: string, chosen: TrainingChoices): Promise<void> {
  try {
    const { weights } = useStore.getState();
    const { settings } = await session.whenOpen(task, chosen);
    const now = useStore.getState();
    // The choice may have changed meanwhile.
    if (now.task !== task || now.weights !== weights) return;
    show(undefined, settings?.conventions ?? chosen.conventions);
  } catch {
    // The training panel, which is opened, shows the error.
  }
}

/**
 * Shows a training's weights with its own conventions. A missing checkpoint is replaced by the
 * nearest one, with a notice.
 * @param shown the step of the checkpoint that the cells show
 */
export function bringTraining(
  task: string,
  weights: Weights,
  { settings, step }: Pick<TrainingState, 'settings' | 'step'>,
  shown: number,
): void {
  const now = useStore.getState();
  if (!settings || now.task !== task || now.weights !== weights) return;
  if (weights.kind !== 'learning') return;
  for (const notice of unusedUnder(settings.conventions, now)) now.notify(notice);
  const { checkpoint } = weights;
  if (checkpoint === undefined || checkpoint === shown) {
    show(checkpoint, settings.conventions);
    return;
  }
  // A training without steps has no checkpoints to choose from: show the latest.
  show(step === 0 ? undefined : shown, settings.conventions);
  now.notify(
    step === 0
      ? `The training whose step ${checkpoint} was asked for is not in this browser. The cells show the initial weights of a new training.`
      : `The training in this browser has no checkpoint at step ${checkpoint}. The cells show step ${shown}.`,
  );
}

/** Notices about a link's values that do not apply under the training's conventions. */
function unusedUnder(
  begun: Conventions,
  { cells, linked, trail, tick }: ReturnType<typeof useStore.getState>,
): string[] {
  if (linked === undefined) return [];
  const others = conventions.filter(
    (each) => optionOf(each, linked).id !== optionOf(each, begun).id && linked[each.id],
  );
  const valid = momentUnder({ cells, conventions: begun, trail, tick });
  const question = valid.trail === trail ? undefined : trail.at(-1);
  const noticeOf = (names: readonly string[], reason: string) =>
    `The link’s ${names.join(', ')} ${names.length > 1 ? 'were' : 'was'} not used: ${reason}.`;
  const notices: string[] = [];
  if (others.length > 0) {
    const training = others.map((each) => `${each.id}=${optionOf(each, begun).id}`).join(', ');
    const names = others.map(({ id }) => `${id}=${linked[id]}`);
    notices.push(noticeOf(names, `the training in this browser was begun with ${training}`));
  }
  if (tick !== valid.tick && tick !== undefined) {
    const reason = `a step has operations 1 to ${ticksOf({ cells, conventions: begun }).length}; the step is shown complete`;
    notices.push(noticeOf([`op=${tick + 1}`], reason));
  }
  if (question) {
    const reason = `the ${question.cell} of this training has no ${question.symbol}`;
    notices.push(noticeOf([`why=${writeQuestion(question)}`], reason));
  }
  return notices;
}

/** Shows the weights after a step of the open training; undefined: the latest. */
export function showCheckpoint(step: number | undefined): void {
  show(step, useTraining.getState().settings?.conventions ?? {});
}

function show(checkpoint: number | undefined, shown: Conventions): void {
  useStore.getState().showTraining(checkpoint, shown);
}
