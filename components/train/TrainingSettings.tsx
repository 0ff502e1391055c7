import { memo, useMemo, useState } from 'react';
import { formatPlain } from '../../models/format';
import type { NumberRange } from '../../models/readNumber';
import { narrow } from '../mediaQuery';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import styles from './TrainingSettings.module.css';
import type { DifficultyView, SettingsView } from './views';

export interface TrainingSettingsProps {
  /** The settings of the next run. */
  readonly settings: SettingsView;
  /**
   * The settings of the current run; undefined: none has started, and changes take effect at once.
   */
  readonly current: SettingsView | undefined;
  readonly difficulty: DifficultyView;
  readonly hiddenSizes: readonly number[];
  readonly batches: readonly number[];
  /** Called with a changed setting, if it is valid. */
  readonly onChange: (change: Partial<SettingsView>) => void;
}

const rate: NumberRange = { name: 'learning rate', least: 1e-6, most: 1000, whole: false };
const clip: NumberRange = { name: 'clip norm', least: 0, most: 1000, whole: false };
const bias: NumberRange = { name: 'forget bias', least: -10, most: 10, whole: false };
const seed: NumberRange = { name: 'seed', least: 0, most: 999_999, whole: true };
const steps: NumberRange = { name: 'training steps', least: 1, most: 100_000, whole: true };

const optimizers: readonly { value: SettingsView['optimizer']; title: string }[] = [
  { value: 'sgd', title: 'SGD' },
  { value: 'momentum', title: 'SGD with momentum' },
  { value: 'adam', title: 'Adam' },
];
const beginnings: readonly { value: SettingsView['recurrent']; title: string }[] = [
  { value: 'orthogonal', title: 'orthogonal' },
  { value: 'uniform', title: 'as in nn.Linear' },
];

/** The settings of a training; initially collapsed on narrow pages. */
export const TrainingSettings = memo(function TrainingSettings(props: TrainingSettingsProps) {
  const { settings, current, difficulty, hiddenSizes, batches, onChange } = props;
  const [open, setOpen] = useState(() => !narrow.matches());
  const hardness = useMemo(() => ({ ...difficulty, whole: true }), [difficulty]);
  const pending = current && names.some((name) => settings[name] !== current[name]);

  const now = (name: keyof SettingsView) => {
    if (!current || current[name] === settings[name]) return null;
    return <span className={styles.now}>now {titleOf(current[name])}</span>;
  };
  return (
    <details
      className={styles.settings}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>Settings</summary>
      <div className={styles.fields}>
        <NumberField
          range={hardness}
          value={settings.difficulty}
          note={difficulty.unit}
          now={now('difficulty')}
          onChange={(value) => onChange({ difficulty: value })}
        />
        <NumberField
          range={steps}
          value={settings.steps}
          now={now('steps')}
          onChange={(value) => onChange({ steps: value })}
        />
        <ChoiceField
          name="hidden size"
          options={numbered(hiddenSizes, settings.hiddenSize)}
          value={settings.hiddenSize}
          now={now('hiddenSize')}
          onChange={(value) => onChange({ hiddenSize: value })}
        />
        <ChoiceField
          name="batch size"
          options={numbered(batches, settings.batch)}
          value={settings.batch}
          now={now('batch')}
          onChange={(value) => onChange({ batch: value })}
        />
        <ChoiceField
          name="optimizer"
          options={optimizers}
          value={settings.optimizer}
          now={now('optimizer')}
          onChange={(value) => onChange({ optimizer: value })}
        />
        <NumberField
          range={rate}
          value={settings.learningRate}
          now={now('learningRate')}
          onChange={(value) => onChange({ learningRate: value })}
        />
        <NumberField
          range={clip}
          value={settings.clipNorm}
          note="clips the gradient norm; 0 = off"
          now={now('clipNorm')}
          onChange={(value) => onChange({ clipNorm: value })}
        />
        <NumberField
          range={bias}
          value={settings.forgetBias}
          note="initial bias of the LSTM’s forget gate; with 1 it starts mostly open"
          now={now('forgetBias')}
          onChange={(value) => onChange({ forgetBias: value })}
        />
        <ChoiceField
          name="recurrent weights"
          options={beginnings}
          value={settings.recurrent}
          now={now('recurrent')}
          onChange={(value) => onChange({ recurrent: value })}
        />
        <NumberField
          range={seed}
          value={settings.seed}
          now={now('seed')}
          onChange={(value) => onChange({ seed: value })}
        />
      </div>
      <p className={styles.pending} role="status">
        {pending ? 'Changed settings take effect at the next reset.' : ''}
      </p>
    </details>
  );
});

const names: readonly (keyof SettingsView)[] = [
  'difficulty',
  'hiddenSize',
  'batch',
  'learningRate',
  'optimizer',
  'clipNorm',
  'recurrent',
  'forgetBias',
  'seed',
  'steps',
];

/** Includes the current value even if it is not offered, because a saved training may have it. */
function numbered(offered: readonly number[], value: number) {
  const all = offered.includes(value) ? offered : [...offered, value].sort((a, b) => a - b);
  return all.map((each) => ({ value: each, title: String(each) }));
}

function titleOf(value: string | number): string {
  const option = [...optimizers, ...beginnings].find((each) => each.value === value);
  return option?.title ?? (typeof value === 'number' ? formatPlain(value) : value);
}
