import type { Snapshot } from './snapshot';

/**
 * Describes the difference between two snapshots, in a sentence or two; empty if there is none.
 * @param cells the cells whose predictions and operations are announced: the visible ones, or the
 * focused one
 */
export function statusMessage(before: Snapshot, now: Snapshot, cells: readonly string[]): string {
  const causes = causesOf(before, now);
  const isElsewhere =
    now.task !== before.task || now.step !== before.step || now.sequence !== before.sequence;
  const completed = now.operation === undefined && before.operation !== undefined;
  const parts: (string | undefined)[] = [cellsOf(before, now), ...causes];
  if (now.operation !== undefined && now.operation !== before.operation) {
    parts.push(isElsewhere ? placeOf(now) : undefined, workOf(now, cells));
  } else if (isElsewhere || completed) {
    parts.push(placeOf(now), predictionsOf(now, cells), correctOf(now));
  } else if (causes.length > 0) {
    parts.push(effectOf(before, now));
  }
  if (now.question && now.question !== before.question && before.question) {
    parts.push(`${now.question}.`);
  }
  return parts.filter(Boolean).join(' ');
}

/** What the reader changed, except the step. */
function causesOf(before: Snapshot, now: Snapshot): string[] {
  const isNew = (list: readonly string[]) => (each: string) => !list.includes(each);
  if (now.task !== before.task) return [`Task: ${now.task}.`];
  const weights = now.weights === before.weights ? [] : [`${now.weights}.`];
  const missing = now.missing.filter(isNew(before.missing));
  const chosen = now.conventions.filter(isNew(before.conventions));
  const wasChosen = before.conventions.length > 0 && now.conventions.length === 0;
  const less = now.conventions.length < before.conventions.length;
  const conventions = chosen.map((each) => `Convention: ${each}.`);
  if (chosen.length === 0 && less) {
    conventions.push(
      wasChosen ? 'Conventions as in the reference.' : 'One convention as in the reference again.',
    );
  }
  const added = now.changes.filter(isNew(before.changes)).map((each) => `${each}.`);
  const removed = before.changes.filter(isNew(now.changes)).map((each) => `Undone: ${each}.`);
  // A replaced change is announced once.
  return [...weights, ...missing, ...conventions, ...(added.length > 0 ? added : removed)];
}

/** The compared cells, if they changed, and the predictions of added ones. */
function cellsOf(before: Snapshot, now: Snapshot): string | undefined {
  if (now.cells.join() === before.cells.join()) return undefined;
  const added = now.cells.filter((cell) => !before.cells.includes(cell));
  return `Cells: ${now.cells.join(', ')}. ${predictionsOf(now, added)}`.trimEnd();
}

function placeOf({ step, last, letter }: Snapshot): string {
  return last === 0 ? 'The sequence is empty.' : `Step ${step} of ${last}, letter ${letter}.`;
}

function predictionsOf({ predictions }: Snapshot, cells: readonly string[]): string {
  const texts = cells.flatMap((cell) =>
    predictions[cell] === undefined ? [] : [`${cell} predicts ${predictions[cell]}`],
  );
  return texts.length > 0 ? `${texts.join('; ')}.` : '';
}

function correctOf({ correct }: Snapshot): string {
  return correct === undefined ? '' : `Correct: ${correct}.`;
}

function workOf({ operation, working }: Snapshot, cells: readonly string[]): string {
  const texts = cells.flatMap((cell) => {
    return working[cell] === undefined ? [] : [`${cell}: ${working[cell]}.`];
  });
  return [`${operation}.`, ...texts].join(' ');
}

/** The effect of a change on the predictions at the current step. */
function effectOf(before: Snapshot, now: Snapshot): string {
  if (now.last === 0 || now.operation !== undefined) return '';
  const moved = Object.entries(now.predictions).flatMap(([cell, after]) => {
    const was = before.predictions[cell];
    return was === undefined || was === after
      ? []
      : [`${cell} now predicts ${after}, before ${was}`];
  });
  return moved.length > 0
    ? `${moved.join('; ')}.`
    : `The most probable prediction at step ${now.step} stays the same.`;
}
