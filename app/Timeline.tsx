import { Code, SquarePen, TextCursorInput, Waypoints } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { IconButton } from '../components/controls/IconButton';
import { ExamplePicker } from '../components/ExamplePicker';
import { influenceGutter } from '../components/gradient/influenceGutter';
import { Operations } from '../components/Operations';
import { Ribbon } from '../components/Ribbon';
import type { Box } from '../components/ribbon/boxes';
import { Scrubber } from '../components/Scrubber';
import { useCover } from '../components/useCover';
import { phaseNames } from '../models/jobs';
import { seededRandom } from '../models/random';
import { sayLetter } from '../models/read/speech';
import { longestSequence } from './choices';
import { ticksOf } from './clock';
import { Guard } from './faults/Guard';
import { useStepMarks } from './lessonView/stepMarks';
import { useLazyPanels } from './panels/load';
import { StepTransport } from './StepTransport';
import type { Scene } from './scene';
import { timeKeys } from './shortcuts';
import { useStore } from './store';
import styles from './Timeline.module.css';
import { taskOf, tokensOf } from './tasks';
import { useTraining } from './train/state';
import { writeNext } from './writing';

/** Opens an example at its first step. */
function pick(text: string): void {
  const { setSequence, goTo } = useStore.getState();
  setSequence(text);
  goTo(1);
}

/** Samples another sequence of the task, not seeded. */
function draw(): void {
  const { task: id } = useStore.getState();
  const task = taskOf(id);
  const random = seededRandom(Date.now(), id);
  const training = useTraining.getState();
  const difficulty = training.task === id ? training.settings?.difficulty : undefined;
  pick(task.draw(random, difficulty ?? task.difficulty.usual).join(task.separator));
}

interface TimelineProps {
  readonly scene: Scene;
  /** Whether a panel is open; then the controls stay visible. */
  readonly docked: boolean;
}

/** The sequence, and the controls for stepping through it. */
export function Timeline({ scene, docked }: TimelineProps) {
  const { models, tick, open } = scene;
  // The ribbon shows the chosen task, whose models may still be loading.
  const {
    task: id,
    sequence,
    step,
    influence,
    code,
    cell,
    panel,
  } = useStore(
    useShallow(({ task, sequence, step, panels, cell, panel }) => ({
      cell,
      panel,
      task,
      sequence,
      step,
      influence: panels.influence,
      code: panels.code,
    })),
  );
  const { setSequence, reportCut, goTo, goToTick, setPanel, setPanelChoice } = useStore.getState();
  const task = taskOf(id);
  const tokens = tokensOf(id, sequence);
  const ready = models.length > 0;
  const phases = useMemo(() => ticksOf(open).map(({ phase }) => phaseNames[phase]), [open]);
  const stepMarks = useStepMarks();
  const loaded = useLazyPanels(influence);
  const below = useMemo(
    () =>
      influence && typeof loaded === 'object' && scene.current
        ? {
            gutter: influenceGutter,
            show: (boxes: readonly Box[]) => (
              <Guard part="The influences">
                <loaded.Influence {...scene} boxes={boxes} />
              </Guard>
            ),
          }
        : undefined,
    [influence, loaded, scene],
  );
  // The same at every step.
  const influenceToggle = useMemo(
    () => (
      <IconButton
        label="Influence"
        title="Influence: which inputs this step’s prediction came from"
        aria-pressed={influence}
        onClick={() => setPanelChoice({ influence: !influence })}
      >
        <Waypoints />
      </IconButton>
    ),
    [influence, setPanelChoice],
  );
  const codeToggle = useMemo(
    () => (
      <IconButton
        label="Code"
        title="Code: under each equation its line of PyTorch"
        aria-pressed={code}
        onClick={() => setPanelChoice({ code: !code })}
      >
        <Code />
      </IconButton>
    ),
    [code, setPanelChoice],
  );
  const timeline = useRef<HTMLElement>(null);
  useCover(timeline, '--head', docked);

  return (
    <section
      ref={timeline}
      className={`${styles.timeline} print-never`}
      data-docked={docked || undefined}
      aria-label="Sequence and steps"
      {...{ [timeKeys]: true }}
    >
      <div className={`${styles.controls} print-never`}>
        <StepTransport last={tokens.length} ready={ready} />
      </div>
      <div className={styles.operations}>
        <Operations
          phases={phases}
          tick={tick}
          ready={ready && tokens.length > 0}
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
            stepMarks={stepMarks?.marks}
            onPredict={stepMarks?.onPredict}
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
        <div className={styles.place}>
          <p>
            <span className={styles.position}>
              {tokens.length > 0 ? (
                <>
                  <b>Step {step}</b> of {tokens.length}
                </>
              ) : (
                'No steps yet'
              )}
            </span>
          </p>
          {codeToggle}
        </div>
        <div className={styles.choices}>
          {influenceToggle}
          {task.continues && (
            <>
              <IconButton
                label="Next letter"
                title={`Next letter: sampled from the output of the ${cell}, and appended`}
                off={!scene.current || tokens.length === 0}
                onClick={() => writeNext(scene)}
              >
                <TextCursorInput />
              </IconButton>
              <IconButton
                label="Generate"
                title="Generate: what each cell writes by itself"
                aria-expanded={panel === 'generate'}
                onClick={() => setPanel(panel === 'generate' ? undefined : 'generate')}
              >
                <SquarePen />
              </IconButton>
            </>
          )}
          <ExamplePicker
            examples={task.examples}
            onPick={pick}
            onDraw={task.text ? undefined : draw}
          />
        </div>
      </div>
    </section>
  );
}
