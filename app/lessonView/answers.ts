/** What the reader has answered, kept in the browser. */
import { create } from 'zustand';
import type { Certainty } from '../../components/question/Question';
import type { Answer } from '../lessons/judge';

/** An answer to a page’s question, and how it was judged. */
export interface Given {
  readonly answer: Answer;
  /** Undefined: the reader has not said. */
  readonly certainty?: Certainty | undefined;
  /** Undefined until the page’s own training has run. */
  readonly verdict?: 'right' | 'close' | 'wrong';
}

interface Answers {
  /** By page. */
  readonly answers: Readonly<Record<string, Given>>;
  /** Whether the browser keeps them; false if its storage is blocked or full. */
  readonly isKept: boolean;
  /** What was just forgotten, and can be brought back until the page is closed. */
  readonly forgotten: Answers['answers'] | undefined;
}

const key = 'unrolled-lessons';

// By hand: valibot's functions for it would be part of every first visit.
function isGiven(value: unknown): value is Given {
  const { answer, certainty, verdict } = (value ?? {}) as Record<string, unknown>;
  return (
    isAnswer(answer) &&
    (certainty === undefined || certainty === 'sure' || certainty === 'guessing') &&
    (verdict === undefined || verdict === 'right' || verdict === 'close' || verdict === 'wrong')
  );
}

function isAnswer(value: unknown): value is Answer {
  const { kind, id, ids, value: number, step } = (value ?? {}) as Record<string, unknown>;
  if (kind === 'choice') return typeof id === 'string';
  if (kind === 'ticks' || kind === 'order') {
    return Array.isArray(ids) && ids.every((each) => typeof each === 'string');
  }
  if (kind === 'value') return Number.isFinite(number);
  return kind === 'step' && (step === 'never' || Number.isInteger(step));
}

/** The answers in what was kept; what is none of them is left out. */
export function readAnswers(text: string | null): Readonly<Record<string, Given>> {
  const kept: unknown = JSON.parse(text ?? '{}');
  return Object.fromEntries(
    Object.entries(kept ?? {}).filter((entry): entry is [string, Given] => isGiven(entry[1])),
  );
}

/** Those of earlier visits; none if the storage is blocked or holds something else. */
function keptAnswers(): Answers['answers'] {
  try {
    return readAnswers(localStorage.getItem(key));
  } catch {
    return {};
  }
}

export const useAnswers = create<Answers>()(() => ({
  answers: keptAnswers(),
  isKept: true,
  forgotten: undefined,
}));

function set(answers: Answers['answers']): void {
  let isKept = true;
  try {
    localStorage.setItem(key, JSON.stringify(answers));
  } catch {
    isKept = false;
  }
  useAnswers.setState({ answers, isKept });
}

export function keepAnswer(page: string, given: Given): void {
  set({ ...useAnswers.getState().answers, [page]: given });
}

/** Forgets the answer to a page, so that it can be answered again. */
export function dropAnswer(page: string): void {
  const { [page]: _, ...others } = useAnswers.getState().answers;
  set(others);
}

export function dropAllAnswers(): void {
  useAnswers.setState(({ answers }) => ({ forgotten: answers }));
  set({});
}

/** Undoes it; answers given since are kept. */
export function bringAnswersBack(): void {
  const { answers, forgotten } = useAnswers.getState();
  set({ ...forgotten, ...answers });
  useAnswers.setState({ forgotten: undefined });
}
