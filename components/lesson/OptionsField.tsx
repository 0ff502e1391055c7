import { Check as Right, X as Wrong } from 'lucide-react';
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
        const mark = right && markOf(right.includes(id), chosen.includes(id), single);
        return (
          <div
            key={id}
            className={styles.option}
            data-right={(mark && mark !== 'wrong') || undefined}
          >
            <Check
              radio={single}
              name={name}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
            >
              {title}
              {mark && <span className="visually-hidden">, {mark}</span>}
            </Check>
            {mark === 'missed' && <small>missed</small>}
            {mark === 'wrong' && <Wrong aria-hidden="true" />}
            {mark && mark !== 'wrong' && <Right aria-hidden="true" />}
          </div>
        );
      })}
    </fieldset>
  );
}

/** What an option turned out to be; undefined: neither chosen nor right. */
function markOf(
  isRight: boolean,
  isChosen: boolean,
  single: boolean,
): 'right' | 'wrong' | 'missed' | undefined {
  if (isRight) return isChosen || single ? 'right' : 'missed';
  return isChosen ? 'wrong' : undefined;
}
