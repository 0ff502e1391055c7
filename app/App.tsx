import { Waypoints } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { IconButton } from '../components/controls/IconButton';
import { SkipButton } from '../components/controls/SkipButton';
import { ExamplePicker } from '../components/ExamplePicker';
import { Footer } from '../components/Footer';
import { influenceGutter } from '../components/gradient/influenceGutter';
import { Notice } from '../components/Notice';
import { Operations } from '../components/Operations';
import { Ribbon } from '../components/Ribbon';
import type { Box } from '../components/ribbon/boxes';
import { Scrubber } from '../components/Scrubber';
import { Transport } from '../components/Transport';
import { useCover } from '../components/useCover';
import { phaseNames } from '../models/jobs';
import { seededRandom } from '../models/random';
import { sayLetter } from '../models/read/speech';
import styles from './App.module.css';
import { Bar } from './Bar';
import { ChangeBar } from './ChangeBar';
import { longestSequence, type Panel, speeds } from './choices';
import { ticksOf } from './clock';
import { CompareView } from './compare/CompareView';
import { PointedNote } from './compare/PointedNote';
import { Guard } from './faults/Guard';
import { useInside } from './inside/load';
import { Panels } from './inside/Panels';
import type { OpenModels } from './models';
import { usePlayback } from './playback';
import { useScene } from './scene';
import { timeKeys, useShortcuts } from './shortcuts';
import { Status } from './status/Status';
import { useStore } from './store';
import { taskOf, tokensOf } from './tasks';
import { useTheme } from './theme';
import { useTraining } from './train/state';
import { useModels } from './useModels';
import { usePageTitle } from './usePageTitle';
import { usePermalink } from './usePermalink';

/** Puts an example in the ribbon, at its first step. */
function pick(text: string): void {
  const { setSequence, goTo } = useStore.getState();
  setSequence(text);
  goTo(1);
}

/** Another sequence of the task, from dice that never fall the same. */
function draw(): void {
  const { task: id } = useStore.getState();
  const task = taskOf(id);
  const random = seededRandom(Date.now(), id);
  const training = useTraining.getState();
  const difficulty = training.task === id ? training.settings?.difficulty : undefined;
  pick(task.draw(random, difficulty ?? task.difficulty.usual).join(task.separator));
}

/** Where the cards on show have their maps and answers: what the panels change. */
function memoryAndAnswers(): { readonly top: number; readonly bottom: number } | undefined {
  const boxes = Array.from(document.querySelectorAll('[data-live]'), (part) =>
    part.getBoundingClientRect(),
  ).filter(({ height }) => height > 0);
  if (boxes.length === 0) return undefined;
  return {
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const panelTitles: readonly { readonly id: Panel; readonly title: string }[] = [
  { id: 'train', title: 'Train' },
  { id: 'gradients', title: 'Gradients' },
  { id: 'why', title: 'Why?' },
  { id: 'change', title: 'Change' },
  { id: 'weights', title: 'Weights' },
  { id: 'conventions', title: 'Conventions' },
  { id: 'time', title: 'Over time' },
];

interface AppProps {
  /** The models that were open before the page was drawn, or are on their way. */
  readonly first: OpenModels | Promise<OpenModels>;
}

export function App({ first }: AppProps) {
  const {
    task: id,
    sequence,
    step,
    playing,
    speed,
    notices,
    panel,
    influence,
    asked,
  } = useStore(
    useShallow(({ task, sequence, step, playing, speed, notices, panel, inside, asked }) => ({
      asked,
      task,
      sequence,
      step,
      playing,
      speed,
      notices,
      panel,
      influence: inside.influence,
    })),
  );
  const {
    setSequence,
    reportCut,
    goTo,
    goToTick,
    setPlaying,
    setSpeed,
    setPanel,
    setInside,
    dismissNotice,
  } = useStore.getState();
  const theme = useTheme();
  const scene = useScene(useModels(first));
  const { models, tick, open } = scene;
  const phases = useMemo(() => ticksOf(open).map(({ phase }) => phaseNames[phase]), [open]);
  // The ribbon is of the task that is chosen, whose models may still be on their way.
  const task = taskOf(id);
  const tokens = tokensOf(id, sequence);
  const inside = useInside(models.length > 0);
  const below = useMemo(
    () =>
      influence && typeof inside === 'object' && scene.current
        ? {
            gutter: influenceGutter,
            show: (boxes: readonly Box[]) => (
              <Guard part="The influences">
                <inside.Influence {...scene} boxes={boxes} />
              </Guard>
            ),
          }
        : undefined,
    [influence, inside, scene],
  );
  const timeline = useRef<HTMLElement>(null);
  useCover(timeline, '--head', panel !== undefined);
  usePlayback();
  useShortcuts();
  usePermalink();
  usePageTitle(step, tokens.length, task.title);

  return (
    <>
      <p className={styles.skip}>
        <SkipButton onClick={() => document.getElementById('cells')?.focus()}>
          Skip to the cells
        </SkipButton>
      </p>
      <Guard part="The bar">
        <Bar />
      </Guard>
      <Guard part="The notices">
        {/* An element of their own: with it goes what another program has left of one. */}
        <div>
          {notices.map((text) => (
            <Notice key={text} text={text} onDismiss={() => dismissNotice(text)} />
          ))}
        </div>
      </Guard>
      <section
        ref={timeline}
        className={styles.timeline}
        data-docked={panel !== undefined || undefined}
        aria-label="Sequence and steps"
        {...{ [timeKeys]: true }}
      >
        <div className={`${styles.controls} print-never`}>
          <Transport
            step={step}
            last={tokens.length}
            ready={models.length > 0}
            playing={playing}
            speed={speed}
            speeds={speeds}
            onGoTo={goTo}
            onPlay={setPlaying}
            onSpeed={setSpeed}
          />
        </div>
        <div className={styles.operations}>
          <Operations
            phases={phases}
            tick={tick}
            ready={models.length > 0 && tokens.length > 0}
            onGoTo={goToTick}
          />
        </div>
        <div className={styles.line}>
          <Guard part="The sequence">
            <Ribbon
              sequence={sequence}
              tokens={tokens}
              read={task.read}
              longest={longestSequence}
              spaced={task.separator !== ''}
              step={step}
              onEdit={setSequence}
              onCut={reportCut}
              onGoTo={goTo}
              below={below}
            />
          </Guard>
          <Scrubber
            step={step}
            last={tokens.length}
            letter={sayLetter(tokens[step - 1]?.letter ?? '')}
            onGoTo={goTo}
          />
        </div>
        <div className={styles.status}>
          <p>
            {tokens.length > 0 ? (
              <>
                <b>Step {step}</b> of {tokens.length}
              </>
            ) : (
              'No steps yet'
            )}
          </p>
          <div className={styles.choices}>
            <IconButton
              label="Influence"
              title="Influence: which inputs this step’s prediction came from"
              aria-pressed={influence}
              onClick={() => setInside({ influence: !influence })}
            >
              <Waypoints />
            </IconButton>
            <ExamplePicker
              examples={task.examples}
              onPick={pick}
              onDraw={task.text ? undefined : draw}
            />
          </div>
        </div>
      </section>
      <Guard part="The list of changes">
        <div>
          <ChangeBar
            sizes={models[0]?.sizes}
            task={scene.task}
            changes={scene.changes}
            conventions={open.conventions}
            last={scene.tokens.length}
          />
        </div>
      </Guard>
      <CompareView {...scene} theme={theme} />
      <Status scene={scene} />
      <Guard part="The panels">
        <Footer
          note={
            <Guard part="The note">
              <PointedNote {...scene} />
            </Guard>
          }
          panels={panelTitles}
          open={panel}
          request={asked}
          onOpen={setPanel}
          changes={memoryAndAnswers}
        >
          {panel && (
            <Guard key={panel} part="This panel">
              <Panels panel={panel} {...scene} theme={theme} />
            </Guard>
          )}
        </Footer>
      </Guard>
    </>
  );
}
