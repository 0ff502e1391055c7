/** Where the reader's moves lead: from some choices to others, nothing kept. */
import type { Choices, Question } from './choices';
import { tokensOf } from './tasks';

/** A step that there is, whole; a question about the step before goes along. */
export function stepWithin(
  { task, sequence, trail, step: before }: Pick<Choices, 'task' | 'sequence' | 'trail' | 'step'>,
  wanted: number,
): Pick<Choices, 'step' | 'tick' | 'trail'> {
  const step = clamp(task, sequence, wanted);
  const question = trail.at(-1);
  const moved = question && question.step === before && step > 0 && step !== before;
  return {
    step,
    tick: undefined,
    trail: moved ? [...trail.slice(0, -1), { ...question, step }] : trail,
  };
}

function clamp(task: string, sequence: string, step: number): number {
  const last = tokensOf(task, sequence).length;
  return Math.min(last, Math.max(Math.min(1, last), Math.round(step)));
}

/** Where a link leads: a question is asked at its own step, on its own cell's card. */
export function arriving({
  task,
  sequence,
  step,
  trail,
}: Pick<Choices, 'task' | 'sequence' | 'step' | 'trail'>): Pick<
  Choices,
  'trail' | 'tick' | 'step'
> &
  Partial<Pick<Choices, 'cell'>> {
  const question = trail.at(-1);
  return {
    trail,
    tick: undefined,
    step: clamp(task, sequence, question?.step || step),
    ...(question && { cell: question.cell }),
  };
}

/** The old value where the new one says the same. */
export function same<Value>(old: Value, now: Value): Value {
  return JSON.stringify(old) === JSON.stringify(now) ? old : now;
}

/** The last operation is the step done. */
export function atTick(tick: number | undefined, done: number): Pick<Choices, 'tick'> {
  return { tick: tick === undefined || tick >= done ? undefined : Math.max(0, tick) };
}

/** The page goes where the question is. */
export function asking(state: Choices, trail: readonly Question[]): Partial<Choices> {
  const question = trail.at(-1);
  if (!question) return { trail };
  const step = clamp(state.task, state.sequence, Math.max(1, question.step));
  return { trail, step, tick: undefined, panel: 'why', cell: question.cell };
}
