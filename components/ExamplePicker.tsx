import { memo } from 'react';
import styles from './ExamplePicker.module.css';

interface ExamplePickerProps {
  readonly examples: readonly { readonly title: string; readonly text: string }[];
  readonly onPick: (text: string) => void;
}

/** A list of sequences to begin with; it always shows its name, since the reader edits what it gave. */
export const ExamplePicker = memo(function ExamplePicker({ examples, onPick }: ExamplePickerProps) {
  return (
    <select
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
    </select>
  );
});
