import { useMemo } from 'react';
import { Fault } from '../../components/controls/Fault';
import { mediaQuery, narrow } from '../../components/mediaQuery';
import { EndingPanel } from '../../components/minute/EndingPanel';
import { type Prediction, Question } from '../../components/question/Question';
import type { RunnableModel } from '../../models/snapshot';
import { useStore } from '../store';
import { ending } from './ending';
import { ways } from './leave';
import { replyTo, verdictOn } from './result';
import type { Scene } from './scene';
import { scenes } from './scenes';
import { goToScene, leadId, useMinute } from './state';

const still = mediaQuery('(prefers-reduced-motion: reduce)');

/** Thirty steps in four seconds. */
const speed = 8;

/** Runs the scene to its end. */
function play(): void {
  const { goTo, setSpeed, setPlaying } = useStore.getState();
  if (still.matches()) goTo(Number.MAX_SAFE_INTEGER);
  else {
    setSpeed(speed);
    setPlaying(true);
  }
}

/** The question of a scene, or what follows the last one. */
export function MinutePanel({ models }: { readonly models: readonly RunnableModel[] }) {
  const index = useMinute((state) => state.scene);
  const fault = useMinute((state) => state.fault);
  const scene = scenes[index];
  return (
    <>
      {scene ? (
        <SceneQuestion key={scene.id} scene={scene} index={index} models={models} />
      ) : (
        <EndingPanel title={ending.title} ways={ways} onRestart={() => goToScene(0)} />
      )}
      {fault && <Fault text={fault} />}
    </>
  );
}

interface SceneQuestionProps {
  readonly scene: Scene;
  readonly index: number;
  readonly models: readonly RunnableModel[];
}

function SceneQuestion({ scene, index, models }: SceneQuestionProps) {
  const { id, question } = scene;
  const prediction = useMinute(({ predictions }) => predictions[id]);
  const isRevealed = useMinute(({ revealed }) => revealed.includes(id));
  const chosen = useMinute((state) => state.chosen);
  const { goTo, setPlaying } = useStore.getState();
  const options = useMemo(() => scene.options(models), [scene, models]);
  const outcome = useMemo(
    () => (prediction ? scene.outcome(models) : undefined),
    [scene, models, prediction],
  );
  const result = isRevealed ? outcome : undefined;
  const hasStates = options.some(({ state }) => state !== undefined);

  const commit = (next: Prediction) => {
    const [shown] = [...next.ticked, ...options.map((option) => option.id)];
    useMinute.setState(({ predictions }) => ({
      predictions: { ...predictions, [id]: next },
      ...(hasStates && { chosen: shown }),
    }));
    goTo(scene.from);
    // Where the cards are below each other, the sequence and all of them are in sight while it plays.
    if (narrow.matches()) document.getElementById('cells')?.scrollIntoView();
    play();
  };
  const goOn = () => {
    goToScene(index + 1);
    if (narrow.matches()) window.scrollTo(0, 0);
  };
  const isLast = index === scenes.length - 1;
  const next = isRevealed
    ? { title: isLast ? 'What it means' : 'Next question', onPress: goOn }
    : {
        title: 'Show the end',
        onPress: () => {
          setPlaying(false);
          goTo(Number.MAX_SAFE_INTEGER);
        },
      };

  return (
    <Question
      place={`${index + 1} of ${scenes.length}`}
      about={leadId}
      isNext={index > 0}
      question={question}
      options={options}
      prediction={prediction}
      result={result}
      onCommit={commit}
      next={next}
      shown={chosen}
      onShow={hasStates ? (value) => useMinute.setState({ chosen: value }) : undefined}
    >
      {prediction && result && (
        <p>
          <b>{verdictOn(prediction, result)}</b> {result.because} {replyTo(prediction, result)}
        </p>
      )}
    </Question>
  );
}
