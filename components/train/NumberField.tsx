import { type ReactNode, useId } from 'react';
import type { NumberRange } from '../../models/readNumber';
import { TextBox } from '../controls/Box';
import { Fault } from '../controls/Fault';
import { Field } from '../controls/Field';
import { useNumberBox } from '../controls/useNumberBox';
import styles from './TrainingSettings.module.css';

interface NumberFieldProps {
  readonly range: NumberRange;
  readonly value: number;
  /** An explanation, if the name is not enough. */
  readonly note?: ReactNode;
  /** Shown next to the name: the value in use until the next reset. */
  readonly now?: ReactNode;
  readonly onChange: (value: number) => void;
}

/** A number field of the settings, with its name, and an explanation or error message. */
export function NumberField({ range, value, note, now, onChange }: NumberFieldProps) {
  const id = useId();
  const { props, fault } = useNumberBox({ range, value, onChange });
  const below = (
    <div id={`${id}-note`}>
      <Fault text={fault} />
      {!fault && note && <p className={styles.note}>{note}</p>}
    </div>
  );
  return (
    <Field name={range.name} id={id} now={now} below={below}>
      <TextBox small {...props} id={id} aria-describedby={`${id}-note`} />
    </Field>
  );
}
