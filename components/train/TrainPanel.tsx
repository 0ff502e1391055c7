import { type ReactNode, useCallback } from 'react';
import { HistoryScrubber } from './HistoryScrubber';
import { nearestStep } from './nearestStep';
import { TaskCard } from './TaskCard';
import { TrainingControls } from './TrainingControls';
import { TrainingCurves } from './TrainingCurves';
import { TrainingSettings } from './TrainingSettings';
import styles from './TrainPanel.module.css';
import type { CurvesView, HistoryView, ProgressView, SettingsView, TaskView } from './views';

/**
 * What the panel shows and what it calls. While a training runs only `curves`, `progress` and
 * `history` are to be new: what keeps its identity is not rendered again.
 */
export interface TrainPanelProps {
  readonly task: TaskView;
  readonly curves: CurvesView;
  readonly progress: ProgressView;
  readonly history: HistoryView;
  /** What is set: what the next run begins with. */
  readonly settings: SettingsView;
  /** What the run under way was begun with; undefined: none has begun, and all takes effect at once. */
  readonly current: SettingsView | undefined;
  readonly hiddenSizes: readonly number[];
  readonly batches: readonly number[];
  readonly onQuantity: (quantity: CurvesView['quantity']) => void;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onStep: () => void;
  readonly onReset: () => void;
  /** Brings back what the last reset laid aside; undefined: there is nothing. */
  readonly onBringBack?: (() => void) | undefined;
  /** Shows what another tab has kept. */
  readonly onLoad: () => void;
  /** Shows the weights after a training step; undefined: the latest, as they come. */
  readonly onShow: (step: number | undefined) => void;
  readonly onSettings: (change: Partial<SettingsView>) => void;
  /** What belongs to this task alone: a picture of its grammar, a box for a text. */
  readonly children?: ReactNode;
}

/** The three cells learning at once: how to steer it, how it goes, and what it follows from. */
export function TrainPanel(props: TrainPanelProps) {
  const { task, curves, progress, history, settings, current, children, onShow } = props;
  const { steps } = history;
  const onChooseStep = useCallback(
    (step: number) => {
      const index = nearestStep(steps, step);
      if (index >= 0) onShow(index === steps.length - 1 ? undefined : steps[index]);
    },
    [steps, onShow],
  );
  return (
    <div className={styles.panel}>
      <div className={styles.steer}>
        <TrainingControls
          progress={progress}
          onStart={props.onStart}
          onPause={props.onPause}
          onStep={props.onStep}
          onReset={props.onReset}
          onBringBack={props.onBringBack}
          onLoad={props.onLoad}
        />
        <HistoryScrubber history={history} onShow={onShow} />
      </div>
      <div className={styles.curves}>
        <TrainingCurves curves={curves} onQuantity={props.onQuantity} onChooseStep={onChooseStep} />
      </div>
      <div className={styles.task}>
        <TaskCard task={task} difficulty={(current ?? settings).difficulty}>
          {children}
        </TaskCard>
      </div>
      <div className={styles.settings}>
        <TrainingSettings
          // What was typed for one task says nothing of another.
          key={task.title}
          settings={settings}
          current={current}
          difficulty={task.difficulty}
          hiddenSizes={props.hiddenSizes}
          batches={props.batches}
          onChange={props.onSettings}
        />
      </div>
    </div>
  );
}
