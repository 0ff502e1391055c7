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
 * While a training runs, only `curves`, `progress` and `history` should change: props that keep
 * their identity are not rendered again.
 */
export interface TrainPanelProps {
  readonly task: TaskView;
  readonly curves: CurvesView;
  readonly progress: ProgressView;
  readonly history: HistoryView;
  /** The settings of the next run. */
  readonly settings: SettingsView;
  /**
   * The settings of the current run; undefined: none has started, and changes take effect at once.
   */
  readonly current: SettingsView | undefined;
  readonly hiddenSizes: readonly number[];
  readonly batches: readonly number[];
  readonly onQuantity: (quantity: CurvesView['quantity']) => void;
  readonly onStart: () => void;
  readonly onPause: () => void;
  readonly onStep: () => void;
  readonly onReset: () => void;
  /** Restores the archived training; undefined: there is none. */
  readonly onBringBack?: (() => void) | undefined;
  /** Loads what another tab has saved. */
  readonly onLoad: () => void;
  /** Shows the weights after a training step; undefined: the latest, live. */
  readonly onShow: (step: number | undefined) => void;
  readonly onSettings: (change: Partial<SettingsView>) => void;
  /** Task-specific content: a diagram of its grammar, a field for a text. */
  readonly children?: ReactNode;
}

/** The training panel: controls, progress and settings. */
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
          // Reset typed values when the task changes.
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
