import { Dices } from 'lucide-react';
import { memo } from 'react';
import { Select } from './controls/Box';
import { IconButton } from './controls/IconButton';
import styles from './ExamplePicker.module.css';

interface ExamplePickerProps {
  readonly examples: readonly { readonly title: string; readonly text: string }[];
  readonly onPick: (text: string) => void;
  /** Samples another sequence; undefined if the task cannot. */
  readonly onDraw: (() => void) | undefined;
}

/**
 * A list of example sequences; it always shows its name, because the sequence is edited afterwards.
 */
export const ExamplePicker = memo(function ExamplePicker(props: ExamplePickerProps) {
  const { examples, onPick, onDraw } = props;
  return (
    <div className={styles.row}>
      <Select
        quiet
        small
        className={styles.picker}
        aria-label="Examples"
        value=""
        onChange={(event) => onPick(event.target.value)}
      >
        <option value="" disabled>
          Examples
        </option>
        {examples.map(({ title, text }) => (
          <option key={text} value={text}>
            {title}
          </option>
        ))}
      </Select>
      {onDraw && (
        <IconButton label="Draw another sequence" title="Draw another sequence" onClick={onDraw}>
          <Dices />
        </IconButton>
      )}
    </div>
  );
});
