import { type ReactNode, useId } from 'react';
import { Select } from '../controls/Box';
import { Field } from '../controls/Field';
import styles from './TrainingSettings.module.css';

interface ChoiceFieldProps<Value extends string | number> {
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly value: Value;
  readonly note?: ReactNode;
  /** Shown next to the name: the value in use until the next reset. */
  readonly now?: ReactNode;
  readonly onChange: (value: Value) => void;
}

/** A drop-down list of the settings, with its name. */
export function ChoiceField<Value extends string | number>(props: ChoiceFieldProps<Value>) {
  const { name, options, value, note, now, onChange } = props;
  const id = useId();
  const below = note && (
    <p id={`${id}-note`} className={styles.note}>
      {note}
    </p>
  );
  return (
    <Field name={name} id={id} now={now} below={below}>
      <Select
        small
        id={id}
        value={value}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => {
          const chosen = options[event.target.selectedIndex];
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
