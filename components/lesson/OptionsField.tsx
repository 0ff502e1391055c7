import { Check as Right } from 'lucide-react';
import { useId } from 'react';
import { Check } from '../controls/Check';
import type { FieldOption } from './fields';
import styles from './fields.module.css';

interface OptionsFieldProps {
  /** The accessible name of the group. */
  readonly legend: string;
  readonly options: readonly FieldOption[];
  /** Whether only one may be chosen. */
  readonly single: boolean;
  readonly chosen: readonly string[];
  /** The right ones; undefined: not known yet. */
  readonly right: readonly string[] | undefined;
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Options of which one or several are chosen; once known, the right ones are marked. */
export function OptionsField(props: OptionsFieldProps) {
  const { legend, options, single, chosen, right, onChoose } = props;
  const name = useId();
  const toggle = (id: string) => {
    if (single) onChoose([id]);
    else onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  };
  return (
    <fieldset className={styles.options} disabled={right !== undefined}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map(({ id, title }) => {
        const isRight = right?.includes(id);
        return (
          <div key={id} className={styles.option} data-right={isRight || undefined}>
            <Check
              radio={single}
              name={name}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            >
              {title}
              {isRight && <span className="visually-hidden">, right</span>}
            </Check>
            {isRight && <Right aria-hidden="true" />}
          </div>
        );
      })}
    </fieldset>
  );
}
