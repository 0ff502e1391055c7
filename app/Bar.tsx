import { memo, useCallback, useEffect, useMemo, useState } from 'react';
import { TopBar } from '../components/TopBar';
import { cellNames } from '../models/cells';
import { type ConventionSet, conventionSetOf } from '../models/cells/conventionSets';
import { type Conventions, cellBy } from '../models/cells/conventions';
import { compared, hiddenSizes, type Weights } from './choices';
import { listId } from './lessons/pageIds';
import { lessonAddress } from './lessonView/lessonAddress';
import { useOwnModels } from './lessonView/pageModels';
import { withPanels } from './panels/load';
import { writeLink } from './permalink';
import { addToPlaylist } from './playlist';
import { trainingChoices } from './savedConventions';
import { copy } from './share';
import { useStore } from './store';
import { taskOf, tasks } from './tasks';

/** The set of conventions in use; mixed, if it is none, or if trained weights belong to another. */
function shownSet(
  { kind }: Weights,
  conventions: Conventions,
  trainedUnder: ConventionSet,
): ConventionSet | 'mixed' {
  const set = conventionSetOf(conventions);
  const isForeign =
    (kind === 'trained' && set !== trainedUnder) || (kind === 'small' && set !== 'reference');
  return set === undefined || isForeign ? 'mixed' : set;
}

/** The top bar, connected to the store. */
export const Bar = memo(function Bar() {
  const task = useStore((state) => state.task);
  const weights = useStore((state) => state.weights);
  const theme = useStore((state) => state.theme);
  const cells = useStore((state) => state.cells);
  const trainedUnder = useStore((state) => state.trainedUnder);
  const presentation = useStore((state) => state.presentation);
  const alone = useStore((state) => state.alone);
  const lesson = useStore((state) => state.lesson);
  const conventions = useStore((state) => state.conventions);
  const options = useMemo(() => cellNames.map((name) => cellBy(name, conventions)), [conventions]);
  const {
    setTask,
    setCells,
    setWeights,
    setTheme,
    setPanel,
    setConventionSet,
    setPresentation,
    setAlone,
    setLesson,
  } = useStore.getState();
  const [last, setLast] = useState({ seed: 1, hiddenSize: 24 });
  const [shared, setShared] = useState(false);
  /** The link to show if it could not be copied. */
  const [link, setLink] = useState<string>();
  const { seed, hiddenSize } = weights.kind === 'untrained' ? weights : last;

  const choose = useCallback(
    (change: Partial<typeof last>) => {
      const next = { seed, hiddenSize, ...change };
      setLast(next);
      setWeights({ kind: 'untrained', ...next });
    },
    [seed, hiddenSize, setWeights],
  );

  const hasOwnModels = useOwnModels();
  useEffect(() => {
    if (!shared) return;
    const timer = window.setTimeout(() => setShared(false), 2000);
    return () => window.clearTimeout(timer);
  }, [shared]);

  return (
    <TopBar
      links={{
        open: lesson === undefined ? 'explore' : 'lessons',
        explore: `#task=${task}`,
        lessons: lessonAddress(listId),
        onExplore: () => setLesson(undefined),
      }}
      hasCells={lesson !== listId}
      tasks={tasks}
      task={task}
      does={taskOf(task).does}
      cells={options}
      compared={cells}
      {...compared}
      onCells={setCells}
      // What a page of a lesson has trained is none of the kinds.
      weights={hasOwnModels ? undefined : weights.kind}
      units={taskOf(task).small?.hiddenSize}
      conventions={shownSet(weights, conventions, trainedUnder)}
      onConventions={setConventionSet}
      onTask={setTask}
      seed={seed}
      hiddenSize={hiddenSize}
      hiddenSizes={hiddenSizes}
      theme={theme}
      shared={shared}
      presentation={presentation}
      onPresentation={setPresentation}
      alone={alone}
      onAlone={setAlone}
      onAddToPlaylist={addToPlaylist}
      onWeights={(kind) => {
        if (kind === 'untrained') return choose({});
        setLast({ seed, hiddenSize });
        if (kind === 'trained' || kind === 'small') return setWeights({ kind });
        setPanel('train');
        withPanels(
          ({ showLatest }) => showLatest(task, trainingChoices(useStore.getState())),
          () => {
            // The training panel, which is opened, shows the error.
          },
        );
      }}
      onSeed={(seed) => choose({ seed })}
      onHiddenSize={(size) => choose({ hiddenSize: size })}
      onTheme={setTheme}
      onShare={() => {
        const { href } = new URL(`#${writeLink(useStore.getState())}`, location.href);
        copy(href).then((copied) => {
          setShared(copied);
          setLink(copied ? undefined : href);
        });
      }}
      link={link}
      onCloseLink={() => setLink(undefined)}
    />
  );
});
