import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { Fault } from '../../components/controls/Fault';
import type { Draft, FieldView } from '../../components/lesson/fields';
import { LessonFrame } from '../../components/lesson/LessonFrame';
import { Outcome } from '../../components/lesson/Outcome';
import { ProseText } from '../../components/lesson/ProseText';
import { QuestionField } from '../../components/lesson/QuestionField';
import { RecallField } from '../../components/lesson/RecallField';
import type { Certainty } from '../../components/question/Question';
import { formatCount, formatShort } from '../../models/format';
import { sayLetter } from '../../models/read/speech';
import type { GlossaryEntry } from '../lessons/glossary';
import { type Answer, type Judgement, judge, offeredOrder } from '../lessons/judge';
import type { Ask, LessonPage, Recall } from '../lessons/page';
import { listId, pageIds } from '../lessons/pageIds';
import type { Prose } from '../lessons/prose';
import { openRuns, type Runs } from '../lessons/runs';
import { initialModel, type LessonTrained } from '../lessons/trained';
import { readLink } from '../permalink';
import { useStore } from '../store';
import { tokensOf } from '../tasks';
import { dropAnswer, keepAnswer, useAnswers } from './answers';
import { isAway, isChanged } from './isChanged';
import { lessonAddress } from './lessonAddress';
import { openState } from './openState';
import { showPageModels } from './pageModels';
import { startTraining, useTrainings } from './pageTraining';
import { proseParts } from './proseParts';
import { reveal } from './reveal';
import { setStepMarks } from './stepMarks';
import { TrainingProgress } from './TrainingProgress';
import type { OpenPage } from './usePage';

/** The beliefs that are answered at once; the others are met when the question is answered again. */
const mostReplies = 2;

/** The page of a lesson, beside the cells that it speaks of. */
export function LessonRegion(open: OpenPage) {
  return <Page key={open.page.id} {...open} />;
}

function Page({ lesson, page }: OpenPage) {
  const { id, ask } = page;
  const given = useAnswers(({ answers }) => answers[id]);
  const training = useTrainings(({ [id]: own }) => own);
  const trained = training?.kind === 'done' ? training.trained : undefined;
  const { runs, error } = useRuns(page, trained);
  // A panel that closes moves the focus, and with it the page.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const isAnswered = given !== undefined;
  useEffect(() => {
    if (isAnswered) startTraining(page);
  }, [page, isAnswered]);
  const [draft, setDraft] = useState(() => firstDraft(ask));
  // A bar stands somewhere before it is set.
  const [isTouched, setTouched] = useState(false);
  const [certainty, setCertainty] = useState<Certainty>();
  const [term, setTerm] = useState<string>();
  const shownState = given && page.states.after !== undefined ? 'after' : 'start';
  const changed = useStore((state) => isChanged(page, shownState, state));
  const away = useStore((state) => isAway(page, shownState, state));
  const view = useMemo(() => fieldOf(page), [page]);
  const canJudge = runs !== undefined && (page.trains === undefined || runs.hasTrained);
  const answered = given?.answer;
  const judged = useMemo(
    () => (answered?.kind === ask.kind && canJudge ? judge(ask, answered, runs) : undefined),
    [answered, canJudge, runs, ask],
  );
  const verdict = judged?.verdict;
  useEffect(() => {
    if (given && verdict && given.verdict !== verdict) keepAnswer(id, { ...given, verdict });
  }, [id, given, verdict]);
  useEffect(() => {
    if (!changed) showPageModels(modelsOf(page, trained));
    return () => showPageModels(undefined);
  }, [page, trained, changed]);
  const answer = answerIn(draft, isTouched);
  const predicted = stepIn(given?.answer ?? draft);
  const right = judged && stepIn(judged.answer);
  useEffect(() => {
    const told = (page.marks ?? []).flatMap((mark) => (mark.kind === 'step' ? mark.step : []));
    setStepMarks([
      ...told.map((step) => ({ step, kind: 'told' as const })),
      ...(predicted === undefined ? [] : [{ step: predicted, kind: 'predicted' as const }]),
      ...(right === undefined ? [] : [{ step: right, kind: 'right' as const }]),
    ]);
    return () => setStepMarks([]);
  }, [page, predicted, right]);
  const at = pageIds.indexOf(id);
  const show = (text: Prose) => (
    <ProseText
      parts={proseParts(text, {
        marks: page.marks ?? [],
        term,
        onTerm: (next) => setTerm(next === term ? undefined : next),
      })}
    />
  );
  const go = (to: string | undefined) => (to === undefined ? undefined : () => openAddress(to));
  const recall =
    lesson.recalls && page === lesson.pages[0] ? recallView(lesson.recalls, show) : undefined;
  const entry = useTerm(term);
  const { follow } = page;

  return (
    <LessonFrame
      lesson={`Lesson ${lesson.number} · ${lesson.title}`}
      place={`${lesson.pages.indexOf(page) + 1} of ${lesson.pages.length}`}
      title={page.title}
      recall={recall && <RecallField key={id} {...recall} />}
      says={show(page.says)}
      note={
        entry && (
          <p>
            <small>
              <b>{entry.name}:</b> {show(entry.says)}
            </small>
          </p>
        )
      }
      question={ask.question}
      field={
        <QuestionField
          legend={ask.question}
          view={view}
          draft={given ? given.answer : draft}
          right={judged?.answer}
          onDraft={(next) => {
            setDraft(next);
            setTouched(true);
          }}
        />
      }
      certainty={given ? given.certainty : certainty}
      onCertainty={setCertainty}
      canCommit={given ? undefined : answer !== undefined && runs !== undefined}
      onCommit={() => {
        if (!answer) return;
        keepAnswer(id, { answer, certainty });
        reveal(page);
        // A panel that opens would take the focus from what is read next.
        setTimeout(() => document.querySelector<HTMLElement>('[data-result]')?.focus());
      }}
      onAgain={() => {
        dropAnswer(id);
        openState(page, 'start');
      }}
      result={
        <>
          {error && <Fault text={`The runs of this page could not be opened: ${error}.`} />}
          {changed && (
            <p>
              You have changed the state. The page speaks of its own: “Back to the page” restores
              it.
            </p>
          )}
          {given && training && training.kind !== 'done' && (
            <TrainingProgress
              training={training}
              of={page.trains}
              onRetry={() => startTraining(page)}
            />
          )}
          {given && judged && runs && (
            <Outcome
              verdict={judged.verdict}
              verdictText={sayVerdict(judged.verdict, given.certainty)}
              replies={judged.replies.slice(0, mostReplies).map(show)}
              because={show(page.because(runs))}
              keeps={show(page.keeps)}
              onFollow={follow && (() => useStore.getState().ask(follow))}
            />
          )}
        </>
      }
      onPrevious={go(pageIds[at - 1])}
      onNext={go(pageIds[at + 1] ?? listId)}
      onBack={() => openState(page, shownState)}
      isChanged={away}
    />
  );
}

/** The entry of a term, once the glossary is loaded. */
function useTerm(term: string | undefined): GlossaryEntry | undefined {
  const [entry, setEntry] = useState<GlossaryEntry>();
  useEffect(() => {
    if (term !== undefined)
      import('../lessons/glossary').then(({ termOf }) => setEntry(termOf(term)));
  }, [term]);
  return entry?.name === term ? entry : undefined;
}

/** The models that a page has trained, before and after; undefined: the page shows others. */
function modelsOf({ trains }: LessonPage, trained: LessonTrained | undefined) {
  if (!trains?.shows) return undefined;
  const { learners, shows, task } = trains;
  // A cell that is trained twice is shown as the learner of its own name.
  const names = Object.keys(learners).filter((name) => learners[name]?.cell === name);
  const models = names.map((name) =>
    trained ? trained.model(name, shows.after) : initialModel(trains, name),
  );
  return { task, models };
}

/** By its address, so that the back button returns. */
function openAddress(page: string): void {
  location.hash = lessonAddress(page);
}

/** The runs of a page’s states, once their weights are here. */
function useRuns(
  page: LessonPage,
  trained: LessonTrained | undefined,
): { readonly runs?: Runs; readonly error?: string } {
  const [opened, setOpened] = useState<{ readonly runs?: Runs; readonly error?: string }>({});
  useEffect(() => {
    let gone = false;
    openRuns(page.states, trained).then(
      (runs) => gone || setOpened({ runs }),
      (error) => gone || setOpened({ error: error instanceof Error ? error.message : `${error}` }),
    );
    return () => {
      gone = true;
    };
  }, [page, trained]);
  return opened;
}

function firstDraft(ask: Ask): Draft {
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
function stepIn(answer: Draft): number | undefined {
  return answer.kind === 'step' && answer.step !== 'never' ? answer.step : undefined;
}

/** The answer in a draft; undefined while nothing is chosen or set. */
function answerIn(draft: Draft, isTouched: boolean): Answer | undefined {
  if (draft.kind === 'choice') {
    return draft.id === undefined ? undefined : { kind: 'choice', id: draft.id };
  }
  const isBar = draft.kind === 'value' || draft.kind === 'step';
  return isBar && !isTouched ? undefined : draft;
}

function fieldOf({ ask, states }: LessonPage): FieldView {
  switch (ask.kind) {
    case 'choice':
    case 'ticks':
      return { kind: ask.kind, options: ask.options };
    case 'order':
      return { kind: ask.kind, options: ask.options, ends: ask.ends };
    case 'value': {
      const { from, to, by, unit } = ask;
      // What is counted has no decimals.
      const write = Number.isInteger(by) ? formatCount : formatShort;
      const say = (value: number) => `${write(value)}${unit ? ` ${unit}` : ''}`;
      return { kind: 'value', from, to, by, say };
    }
    case 'step': {
      const { from, to, never = false } = ask;
      const { choices } = readLink(states.start);
      const tokens = tokensOf(choices.task, choices.sequence);
      const letterAt = (step: number) => sayLetter(tokens[step - 1]?.letter ?? '');
      return { kind: 'step', from, to, never, letterAt };
    }
  }
}

function recallView(
  { page, question, options, answer, because }: Recall,
  show: (text: Prose) => ReactNode,
) {
  return {
    question,
    options: options.map(({ id, title, reply = because }) => ({ id, title, reply: show(reply) })),
    answer,
    page: { id: page, href: lessonAddress(page) },
  };
}

function sayVerdict(verdict: Judgement['verdict'], certainty: Certainty | undefined): string {
  if (verdict === 'right')
    return certainty === 'guessing' ? 'Right, though you were guessing.' : 'Right.';
  if (verdict === 'close') return 'Close.';
  return certainty === 'sure' ? 'Not so, though you were sure.' : 'Not so.';
}
