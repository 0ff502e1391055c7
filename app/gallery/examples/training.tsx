import { HistoryScrubber } from '../../../components/train/HistoryScrubber';
import { TrainingControls } from '../../../components/train/TrainingControls';
import { TrainingCurves } from '../../../components/train/TrainingCurves';
import { TrainPanel } from '../../../components/train/TrainPanel';
import type { CurvesView, ProgressView } from '../../../components/train/views';
import { defaults, hiddenSizes } from '../../choices';
import { curvesView, progressView, settingsView } from '../../panels/trainingView';
import { taskOf } from '../../tasks';
import type { TrainingState } from '../../train/state';
import { diverged, fresh, trained, underWay } from '../data/training';
import { type Entry, type Example, ignore } from '../entry';

type Quantity = CurvesView['quantity'];

const curvesOf = (training: TrainingState, quantity: Quantity, shown?: number) =>
  curvesView(training, taskOf(training.task ?? ''), quantity, shown, defaults.cells);

const stepsOf = ({ checkpoints }: TrainingState) => checkpoints.map(({ step }) => step);

function panel(training: TrainingState) {
  const settings = settingsView(training.settings ?? fail());
  return (
    <TrainPanel
      task={{ ...trained, note: '' }}
      curves={curvesOf(training, 'loss')}
      progress={progressView(training)}
      history={{ steps: stepsOf(training), shown: training.step > 0 ? 'latest' : undefined }}
      settings={settings}
      current={training.step > 0 ? settings : undefined}
      hiddenSizes={hiddenSizes}
      batches={[1, 8, 16]}
      onQuantity={ignore}
      onStart={ignore}
      onPause={ignore}
      onStep={ignore}
      onReset={ignore}
      onLoad={ignore}
      onShow={ignore}
      onSettings={ignore}
    />
  );
}

function fail(): never {
  throw new Error('training: expected settings, got none');
}

const trainPanel: Entry = {
  name: 'TrainPanel',
  examples: [
    {
      name: 'before the first step',
      sentence: 'All settings take effect at once.',
      width: 1100,
      show: () => panel(fresh),
    },
    {
      name: 'under way',
      sentence: 'The three cells have learned parity for 40 steps.',
      width: 1100,
      show: () => panel(underWay()),
    },
  ],
};

const curves = (name: string, sentence: string, make: () => CurvesView): Example => ({
  name,
  sentence,
  width: 520,
  show: () => <TrainingCurves curves={make()} onQuantity={ignore} onChooseStep={ignore} />,
});

const trainingCurves: Entry = {
  name: 'TrainingCurves',
  examples: [
    curves('loss', 'On a logarithmic axis.', () => curvesOf(underWay(), 'loss')),
    curves('accuracy', 'The cells show the weights of step 20.', () =>
      curvesOf(underWay(), 'accuracy', 20),
    ),
    curves('diverged', 'Diverged cells are listed.', () => curvesOf(diverged(), 'loss')),
    curves('empty', 'Nothing has been measured.', () => curvesOf(fresh, 'loss')),
  ],
};

const controls = (name: string, sentence: string, change: Partial<ProgressView>): Example => ({
  name,
  sentence,
  width: 420,
  show: () => (
    <TrainingControls
      progress={{ ...progressView({ ...underWay(), perSecond: 4 }), ...change }}
      onStart={ignore}
      onPause={ignore}
      onStep={ignore}
      onReset={ignore}
      onLoad={ignore}
      {...(name === 'reset' && { onBringBack: ignore })}
    />
  ),
});

const trainingControls: Entry = {
  name: 'TrainingControls',
  examples: [
    controls('idle', 'Before the first step.', { state: 'idle', step: 0 }),
    controls('starting', 'The worker is starting.', { state: 'starting', step: 0 }),
    controls('running', 'With its speed and the remaining time.', {}),
    controls('paused', 'It can be resumed, stepped and reset.', { state: 'paused' }),
    controls('done', 'All steps are complete.', { state: 'done', step: 60 }),
    controls('failed', 'It says why and can be retried.', {
      state: 'failed',
      message: 'The worker could not be started.',
    }),
    controls('reset', 'The archived training can be restored.', {
      state: 'idle',
      step: 0,
    }),
    controls('kept elsewhere', 'Another tab is ahead.', {
      state: 'paused',
      elsewhere: 'Another tab has trained this further, to step 60.',
    }),
  ],
};

const history = (
  name: string,
  sentence: string,
  make: () => { readonly steps: readonly number[]; readonly shown: number | 'latest' | undefined },
): Example => ({
  name,
  sentence,
  width: 420,
  show: () => <HistoryScrubber history={make()} onShow={ignore} />,
});

const historyScrubber: Entry = {
  name: 'HistoryScrubber',
  examples: [
    history('the latest', 'The cells follow the training.', () => ({
      steps: stepsOf(underWay()),
      shown: 'latest',
    })),
    history('an earlier one', 'Step 20.', () => ({ steps: stepsOf(underWay()), shown: 20 })),
    history('not shown', 'The cells have other weights.', () => ({
      steps: stepsOf(underWay()),
      shown: undefined,
    })),
    history('none', 'No weights are saved yet.', () => ({ steps: [], shown: undefined })),
  ],
};

export const training: readonly Entry[] = [
  trainPanel,
  trainingCurves,
  trainingControls,
  historyScrubber,
];
