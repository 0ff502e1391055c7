import { useEffect, useMemo, useState } from 'react';
import { Fault } from '../../components/controls/Fault';
import { LessonFrame } from '../../components/lesson/LessonFrame';
import { Outcome } from '../../components/lesson/Outcome';
import { ProseText } from '../../components/lesson/ProseText';
import { QuestionField } from '../../components/lesson/QuestionField';
import { RecallField } from '../../components/lesson/RecallField';
import type { Certainty } from '../../components/question/Question';
import { useLatest } from '../../components/useLatest';
import { type Judgement, judge } from '../lessons/judge';
import { listId, pageIds } from '../lessons/pageIds';
import type { Prose } from '../lessons/prose';
import type { Scene } from '../scene';
import { useStore } from '../store';
import { useLoaded } from '../useLoaded';
import { dropAnswer, keepAnswer, useAnswers } from './answers';
import { barView } from './barView';
import { answerIn, firstDraft, stepIn } from './draft';
import { fieldView } from './fieldView';
import { isAway, isChanged } from './isChanged';
import { lessonAddress } from './lessonAddress';
import { glossaryFile } from './loadGlossary';
import { openState } from './openState';
import { showPageModels } from './pageModels';
import { pauseTraining, startTraining, useTrainings } from './pageTraining';
import { proseParts } from './proseParts';
import { recallView } from './recallView';
import { reveal } from './reveal';
import { setStepMarks } from './stepMarks';
import { TrainingProgress } from './TrainingProgress';
import { trainedModels } from './trainedModels';
import type { OpenPage } from './usePage';
import { useRuns } from './useRuns';

/** The beliefs that are answered at once; the others are met when the question is answered again. */
const mostReplies = 2;

interface LessonRegionProps extends OpenPage {
  /** What the cells show: terms are drawn from it. */
  readonly scene: Scene;
  readonly theme: string;
}

/** The page of a lesson, beside the cells that it speaks of. */
export function LessonRegion(props: LessonRegionProps) {
  return <Page key={props.page.id} {...props} />;
}

function Page({ lesson, page, scene, theme }: LessonRegionProps) {
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
  const view = useMemo(() => {
    const bar = ask.kind === 'value' && runs ? barView(ask, runs, shownState, theme) : undefined;
    return fieldView(page, bar);
  }, [page, ask, runs, shownState, theme]);
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
    if (!changed) showPageModels(trainedModels(page, trained));
    return () => showPageModels(undefined);
  }, [page, trained, changed]);
  const answer = answerIn(draft, isTouched);
  const predict = useLatest((step: number) => {
    if (ask.kind !== 'step') return;
    setDraft({ kind: 'step', step: Math.min(ask.to, Math.max(ask.from, step)) });
    setTouched(true);
  });
  const predicted = stepIn(given?.answer ?? draft);
  const right = judged && stepIn(judged.answer);
  useEffect(() => {
    const told = (page.marks ?? []).flatMap((mark) => (mark.kind === 'step' ? mark.step : []));
    const marks = [
      ...told.map((step) => ({ step, kind: 'told' as const })),
      ...(predicted === undefined ? [] : [{ step: predicted, kind: 'predicted' as const }]),
      ...(right === undefined ? [] : [{ step: right, kind: 'right' as const }]),
    ];
    setStepMarks(marks, ask.kind === 'step' && !isAnswered ? predict : undefined);
    return () => setStepMarks([]);
  }, [page, ask, predicted, right, isAnswered, predict]);
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
  const glossary = useLoaded(term === undefined ? undefined : glossaryFile);
  const { follow } = page;

  return (
    <LessonFrame
      lesson={`Lesson ${lesson.number} · ${lesson.title}`}
      place={`${lesson.pages.indexOf(page) + 1} of ${lesson.pages.length}`}
      title={page.title}
      recall={recall && <RecallField key={id} {...recall} />}
      says={show(page.says)}
      note={
        term !== undefined &&
        typeof glossary === 'object' && (
          <glossary.InlineEntry term={term} scene={scene} theme={theme} show={show} />
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
      progress={
        given &&
        training &&
        training.kind !== 'done' && (
          <TrainingProgress
            training={training}
            of={page.trains}
            onRetry={() => startTraining(page)}
            onPause={(isPaused) => pauseTraining(id, isPaused)}
          />
        )
      }
      onCloseNote={() => setTerm(undefined)}
      result={
        <>
          {error && <Fault text={`The runs of this page could not be opened: ${error}.`} />}
          {changed && (
            <p>
              You have changed the state. The page speaks of its own: “Back to the page” restores
              it.
            </p>
          )}
          {given && judged && runs && (
            <Outcome
              verdict={judged.verdict}
              verdictText={sayVerdict(judged, given.certainty)}
              replies={[...new Set(judged.replies)].slice(0, mostReplies).map(show)}
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

/** By its address, so that the back button returns. */
function openAddress(page: string): void {
  location.hash = lessonAddress(page);
}

function sayVerdict({ verdict, isTolerated }: Judgement, certainty: Certainty | undefined): string {
  if (verdict === 'right') {
    const right = isTolerated ? 'Right, near enough' : 'Right';
    return certainty === 'guessing' ? `${right}, though you were guessing.` : `${right}.`;
  }
  if (verdict === 'close') return 'Close.';
  return certainty === 'sure' ? 'Not so, though you were sure.' : 'Not so.';
}
