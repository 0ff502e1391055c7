import { useId } from 'react';
import styles from './Segments.module.css';

interface SegmentsProps<Value extends string> {
  /** The accessible name of the group. */
  readonly legend: string;
  readonly options: readonly {
    readonly value: Value;
    readonly title: string;
    /** Shown while it is pointed at. */
    readonly hint?: string;
  }[];
  /** Undefined: none yet. */
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value) => void;
  /** Full width, and tall enough for touch. */
  readonly wide?: boolean;
}

/** A segmented control of radio buttons. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, options, chosen, onChoose, wide } = props;
  // The browser knows which belong together by it: another switch may have the same legend.
  const name = useId();
  return (
    <fieldset className={styles.segments} data-wide={wide}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ value, title, hint }) => (
        <label key={value} title={hint}>
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
