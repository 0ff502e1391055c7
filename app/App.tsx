import { useShallow } from 'zustand/react/shallow';
import { SkipButton } from '../components/controls/SkipButton';
import { Footer } from '../components/Footer';
import { Notice } from '../components/Notice';
import styles from './App.module.css';
import { Bar } from './Bar';
import { ChangeBar } from './ChangeBar';
import type { Panel } from './choices';
import { CompareView } from './compare/CompareView';
import { PointedNote } from './compare/PointedNote';
import { Guard } from './faults/Guard';
import { Handout } from './Handout';
import { listId } from './lessons/pageIds';
import { Lesson } from './lessonView/Lesson';
import { Lessons } from './lessonView/Lessons';
import { usePageModels } from './lessonView/pageModels';
import { useSceneOfPage } from './lessonView/useSceneOfPage';
import { minuteAddress } from './minute/visited';
import type { OpenModels } from './models';
import { Playlist } from './Playlist';
import { Panels } from './panels/Panels';
import { usePreload } from './panels/preload';
import { usePlayback } from './playback';
import { useScene } from './scene';
import { useShortcuts } from './shortcuts';
import { Status } from './status/Status';
import { useStore } from './store';
import { Timeline } from './Timeline';
import { taskOf, tokensOf } from './tasks';
import { Term } from './terms/Term';
import { useTheme } from './theme';
import { useModels } from './useModels';
import { usePageTitle } from './usePageTitle';
import { usePermalink } from './usePermalink';
import { usePresentation } from './usePresentation';
import { useTraced } from './useTraced';

/** The vertical range of the visible cards' state maps and predictions, which the panels affect. */
function memoryAndAnswers(): { readonly top: number; readonly bottom: number } | undefined {
  // A page of a lesson is read first: it stays in sight instead.
  if (useStore.getState().lesson !== undefined) return undefined;
  const boxes = Array.from(document.querySelectorAll('[data-live]'), (part) =>
    part.getBoundingClientRect(),
  ).filter(({ height }) => height > 0);
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const panelTitles: readonly {
  readonly id: Panel;
  readonly title: string;
  readonly about: string;
  readonly group: string;
  readonly isElsewhere?: true;
}[] = [
  {
    id: 'train',
    title: 'Train',
    about: 'Train the cells here, and watch their loss.',
    group: 'learning',
  },
  {
    id: 'gradients',
    title: 'Gradients',
    about: 'How far back the gradient of the loss reaches.',
    group: 'learning',
  },
  {
    id: 'why',
    title: 'Why?',
    about: 'The sum that makes a number, term by term.',
    group: 'numbers',
  },
  {
    id: 'change',
    title: 'Change',
    about: 'Hold a gate or a state, and see what follows.',
    group: 'numbers',
  },
  {
    id: 'weights',
    title: 'Weights',
    about: 'Every layer as a matrix, to read and to edit.',
    group: 'numbers',
  },
  {
    id: 'conventions',
    title: 'Conventions',
    about: 'How PyTorch, Keras and the papers define the cells.',
    group: 'cells',
  },
  {
    id: 'time',
    title: 'Over time',
    about: 'All units over the sequence, sorted, and as lines.',
    group: 'cells',
  },
  {
    id: 'generate',
    title: 'Generate',
    about: 'What each cell writes on by itself.',
    group: 'cells',
    isElsewhere: true,
  },
];

const skipTo = (place: string) => (
  <p className={styles.skip}>
    <SkipButton onClick={() => document.getElementById('cells')?.focus()}>
      Skip to the {place}
    </SkipButton>
  </p>
);

/** By its address, so that the back button returns. */
function showFirstMinute(): void {
  location.hash = minuteAddress;
}

interface AppProps {
  /** The models opened before the first render, or a promise of them. */
  readonly first: OpenModels | Promise<OpenModels>;
}

export function App({ first }: AppProps) {
  const { task, sequence, step, notices, panel, questionCount } = useStore(
    useShallow(({ task, sequence, step, notices, panel, questionCount }) => ({
      task,
      sequence,
      step,
      notices,
      panel,
      questionCount,
    })),
  );
  const { setPanel, dismissNotice } = useStore.getState();
  const lesson = useStore((state) => state.lesson);
  const isList = lesson === listId;
  const theme = useTheme();
  const scene = useTraced(useScene(usePageModels(useModels(first))));
  const ofPage = useSceneOfPage(scene);
  usePlayback();
  useShortcuts();
  usePermalink();
  usePresentation();
  usePreload();
  usePageTitle(step, tokensOf(task, sequence).length, taskOf(task).title);

  return (
    <>
      {skipTo(isList ? 'list of lessons' : 'cells')}
      <Guard part="The bar">
        <Bar />
      </Guard>
      <Playlist />
      <Guard part="The notices">
        {/* Their own element, so that leftovers of browser extensions are removed with it. */}
        <div>
          {notices.map((text) => (
            <Notice key={text} text={text} onDismiss={() => dismissNotice(text)} />
          ))}
        </div>
      </Guard>
      {isList ? (
        <Guard part="The lessons">
          <Lessons />
        </Guard>
      ) : (
        <>
          <Handout {...scene} />
          <Guard part="The lesson">
            <Lesson scene={scene} theme={theme} />
          </Guard>
          <Timeline scene={scene} docked={panel !== undefined} />
          <Guard part="The list of changes">
            <div>
              <ChangeBar
                sizes={scene.models[0]?.sizes}
                task={scene.task}
                changes={scene.changes}
                conventions={scene.open.conventions}
                last={scene.tokens.length}
              />
            </div>
          </Guard>
          <CompareView {...scene} theme={theme} />
          <Status scene={ofPage} />
          <Guard part="The panels">
            <Footer
              note={
                <Guard part="The note">
                  {/* A page of a lesson begins without the note of the one before. */}
                  <PointedNote key={lesson} {...scene} />
                </Guard>
              }
              panels={panelTitles}
              open={panel}
              request={questionCount}
              onOpen={setPanel}
              onFirstMinute={showFirstMinute}
              changes={memoryAndAnswers}
            >
              {panel && (
                <Guard key={panel} part="This panel">
                  <Panels panel={panel} {...ofPage} theme={theme} />
                </Guard>
              )}
            </Footer>
          </Guard>
          <Guard part="The entry of the glossary">
            <Term scene={scene} theme={theme} />
          </Guard>
        </>
      )}
    </>
  );
}
