/** What the reader has set, before it is committed. */
import type { Draft } from '../../components/lesson/fields';
import { type Answer, offeredOrder } from '../lessons/judge';
import type { Ask } from '../lessons/page';

/** What a question begins with: nothing that is chosen, bars in the middle. */
export function firstDraft(ask: Ask): Draft {
  switch (ask.kind) {
    case 'choice':
      return { kind: 'choice', id: undefined };
    case 'ticks':
      return { kind: 'ticks', ids: [] };
    case 'order':
      return { kind: 'order', ids: offeredOrder(ask) };
    case 'value':
      return { kind: 'value', value: middleOf(ask.from, ask.to, ask.by) };
    case 'step':
      return { kind: 'step', step: ask.from };
  }
}

const middleOf = (from: number, to: number, by: number) =>
  from + Math.round((to - from) / by / 2) * by;

/** The step that an answer names; undefined: none. */
export function stepIn(answer: Draft): number | undefined {
  return answer.kind === 'step' && answer.step !== 'never' ? answer.step : undefined;
}

/** The answer in a draft; undefined while nothing is chosen or set. */
export function answerIn(draft: Draft, isTouched: boolean): Answer | undefined {
  if (draft.kind === 'choice') {
    return draft.id === undefined ? undefined : { kind: 'choice', id: draft.id };
  }
  // None of the options, or the order as it is offered, may be the reader’s answer.
  const isBar = draft.kind === 'value' || draft.kind === 'step';
  return isBar && !isTouched ? undefined : draft;
}
