import { useId } from 'react';
import styles from './Segments.module.css';

interface SegmentsProps<Value extends string> {
  /** What is chosen between, for a screen reader. */
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  /** As wide as there is room, and tall enough for a thumb. */
  readonly wide?: boolean;
}

/** One of a few, side by side: radio buttons that look like a switch. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, options, chosen, onChoose, wide } = props;
  // The browser knows which belong together by it: another switch may have the same legend.
  const name = useId();
  return (
    <fieldset className={styles.segments} data-wide={wide}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ value, title }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
