/** What the reader has answered, kept in the browser. */
import * as v from 'valibot';
import { create } from 'zustand';
import type { Certainty } from '../../components/question/Question';
import type { Answer } from '../lessons/judge';

/** An answer to a page’s question, and how it was judged. */
export interface Given {
  readonly answer: Answer;
  readonly certainty: Certainty;
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

const ids = v.array(v.string());
const saved = v.record(
  v.string(),
  v.object({
    answer: v.variant('kind', [
      v.object({ kind: v.literal('choice'), id: v.string() }),
      v.object({ kind: v.literal('ticks'), ids }),
      v.object({ kind: v.literal('order'), ids }),
      v.object({ kind: v.literal('value'), value: v.number() }),
      v.object({ kind: v.literal('step'), step: v.union([v.number(), v.literal('never')]) }),
    ]),
    certainty: v.picklist(['sure', 'guessing']),
    verdict: v.exactOptional(v.picklist(['right', 'close', 'wrong'])),
  }),
);

/** Those of earlier visits; none if the storage is blocked or holds something else. */
function keptAnswers(): Answers['answers'] {
  try {
    const result = v.safeParse(saved, JSON.parse(localStorage.getItem(key) ?? '{}'));
    return result.success ? result.output : {};
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
