import { useId, useState } from 'react';
import { commaNote, readNumber } from '../../models/readNumber';
import { TextBox } from '../controls/Box';
import { Check } from '../controls/Check';
import { Fault } from '../controls/Fault';
import styles from './GradientPanel.module.css';

interface ClipControlProps {
  /** Undefined: no clipping. */
  readonly norm: number | undefined;
  readonly onNorm: (norm: number | undefined) => void;
}

/** Turns gradient clipping on, and sets its norm. */
export function ClipControl({ norm, onNorm }: ClipControlProps) {
  const id = useId();
  const [typed, setTyped] = useState(String(norm ?? 1));
  const [last, setLast] = useState(norm);
  if (norm !== last) {
    setLast(norm);
    // From a link; otherwise keep the text as typed.
    if (norm !== undefined && readNumber(typed) !== norm) setTyped(String(norm));
  }
  const value = readNumber(typed);
  const isRight = value !== undefined && value > 0;
  const isEmpty = typed.trim() === '';
  return (
    <div className={styles.control}>
      <Check
        checked={norm !== undefined}
        onChange={(event) => {
          if (!isRight) setTyped('1');
          onNorm(event.target.checked ? (isRight ? value : 1) : undefined);
        }}
      >
        Clip the gradient to norm
      </Check>
      <TextBox
        small
        className={styles.norm}
        aria-label="Norm that the gradient is clipped to"
        aria-invalid={(!isRight && !isEmpty) || undefined}
        aria-describedby={id}
        value={typed}
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          const number = readNumber(next);
          if (norm !== undefined && number !== undefined && number > 0) onNorm(number);
        }}
        onBlur={() => {
          if (isEmpty) setTyped(String(norm ?? 1));
        }}
      />
      <Fault
        id={id}
        role="status"
        text={
          isRight || isEmpty
            ? ''
            : `Expected a number above 0, got “${typed}”. ${commaNote(typed)}`.trimEnd()
        }
      />
    </div>
  );
}
