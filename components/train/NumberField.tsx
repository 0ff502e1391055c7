import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type NumberRange, nextNumber, readNumber } from './readNumber';
import styles from './TrainingSettings.module.css';

interface NumberFieldProps {
  readonly range: NumberRange;
  readonly value: number;
  /** What it means, where the name does not say it. */
  readonly note?: ReactNode;
  /** Stands beside the name: what holds until the next reset. */
  readonly now?: ReactNode;
  readonly onChange: (value: number) => void;
}

/**
 * A box for a number. What is typed counts when the box is left or Enter is pressed; what is no
 * such number stays in the box, and under it is said what was expected.
 */
export function NumberField({ range, value, note, now, onChange }: NumberFieldProps) {
  const id = useId();
  // Of another value than the present one it is out of date.
  const [typed, setTyped] = useState({ text: String(value), of: value });
  const [faulty, setFaulty] = useState(false);
  const text = typed.of === value ? typed.text : String(value);
  const read = readNumber(text, range);
  const fault = faulty && typed.of === value && 'fault' in read ? read.fault : '';

  const accept = (number: number) => {
    setFaulty(false);
    setTyped({ text: String(number), of: number });
    if (number !== value) onChange(number);
  };
  const judge = () => {
    if ('value' in read) accept(read.value);
    else setFaulty(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') judge();
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const from = 'value' in read ? read.value : value;
      accept(nextNumber(from, event.key === 'ArrowUp', range));
      event.preventDefault();
    }
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{range.name}</label>
      {now}
      <input
        id={id}
        type="text"
        inputMode={range.whole ? 'numeric' : 'text'}
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={fault !== '' || undefined}
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          setTyped({ text: event.target.value, of: value });
          setFaulty(false);
        }}
        onBlur={judge}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-note`} className={styles.below}>
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
        {!fault && note && <p className={styles.note}>{note}</p>}
      </div>
    </div>
  );
}
