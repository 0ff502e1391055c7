/** Whether an answer to a question is right. */
import type { Ask, AskOrder } from './page';
import type { Prose } from './prose';
import type { Runs } from './runs';

/** What a reader answers: an option, a set of options or their order, a number, a step. */
export type Answer =
  | { readonly kind: 'choice'; readonly id: string }
  | { readonly kind: 'ticks'; readonly ids: readonly string[] }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'step'; readonly step: number | 'never' };

export interface Judgement {
  readonly verdict: 'right' | 'close' | 'wrong';
  /** Whether it is right only because some error is tolerated. */
  readonly isTolerated: boolean;
  /** The right answer. */
  readonly answer: Answer;
  /** The beliefs behind what was wrong, refuted. */
  readonly replies: readonly Prose[];
}

/** The right answer, from the runs. */
export function answerTo(ask: Ask, runs: Runs): Answer {
  switch (ask.kind) {
    case 'choice':
      return { kind: 'choice', id: ask.answer(runs) };
    case 'ticks':
    case 'order':
      return { kind: ask.kind, ids: ask.answer(runs) };
    case 'value':
      return { kind: 'value', value: ask.answer(runs) };
    case 'step':
      return { kind: 'step', step: ask.answer(runs) };
  }
}

/** The order in which options to be ordered are offered: not the one in which the file has them. */
export function offeredOrder({ options }: AskOrder): readonly string[] {
  const [first, ...others] = options.map(({ id }) => id);
  return first === undefined ? [] : [...others, first];
}

/** How far a number may be off and still be called close, in tolerances. */
const close = 2;

/** @throws if the answer is to a question of another kind */
export function judge(ask: Ask, given: Answer, runs: Runs): Judgement {
  const answer = answerTo(ask, runs);
  const judged = (verdict: Judgement['verdict'], replies: readonly (Prose | undefined)[] = []) => ({
    verdict,
    isTolerated: false,
    answer,
    replies: replies.filter((reply) => reply !== undefined),
  });
  if (ask.kind === 'choice' && given.kind === 'choice' && answer.kind === 'choice') {
    if (given.id === answer.id) return judged('right');
    return judged('wrong', [ask.options.find(({ id }) => id === given.id)?.reply]);
  }
  if (ask.kind === 'ticks' && given.kind === 'ticks' && answer.kind === 'ticks') {
    const wrong = ask.options.filter(
      ({ id }) => given.ids.includes(id) !== answer.ids.includes(id),
    );
    return wrong.length === 0
      ? judged('right')
      : judged(
          'wrong',
          wrong.map(({ reply }) => reply),
        );
  }
  if (ask.kind === 'order' && given.kind === 'order' && answer.kind === 'order') {
    return given.ids.join() === answer.ids.join() ? judged('right') : judged('wrong', [ask.reply]);
  }
  if (ask.kind === 'value' && given.kind === 'value' && answer.kind === 'value') {
    return byDistance(given.value, answer.value, ask.tolerance, { exact: ask.by / 2, close: 0 });
  }
  if (ask.kind === 'step' && given.kind === 'step' && answer.kind === 'step') {
    // “Never” is later than any step.
    const [said, right] = [given.step, answer.step].map((step) =>
      step === 'never' ? Number.POSITIVE_INFINITY : step,
    ) as [number, number];
    return byDistance(said, right, ask.tolerance ?? 1, { exact: 0, close: 1 });
  }
  throw new Error(`expected an answer of kind ${ask.kind}, got ${given.kind}`);

  /** @param least how far off is exact and close, whatever is tolerated */
  function byDistance(
    said: number,
    right: number,
    tolerance: number,
    least: { readonly exact: number; readonly close: number },
  ): Judgement {
    const off = said === right ? 0 : Math.abs(said - right);
    // Rounded: 0.9 − 0.8 is more than 0.1.
    const within = (most: number) => off <= most * (1 + 1e-9);
    if (within(tolerance)) return { ...judged('right'), isTolerated: !within(least.exact) };
    const { low, high } = ('replies' in ask && ask.replies) || {};
    return judged(within(Math.max(least.close, close * tolerance)) ? 'close' : 'wrong', [
      said < right ? low : high,
    ]);
  }
}
