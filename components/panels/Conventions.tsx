import { useId } from 'react';
import { Check } from '../controls/Check';
import styles from './Conventions.module.css';
import { FormulaPair } from './FormulaPair';

export interface ConventionView {
  readonly id: string;
  readonly question: string;
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    readonly by: string;
    readonly source: boolean;
  }[];
  readonly chosen: string;
  /** The effect on the weights; undefined for the reference's option. */
  readonly effect: string | undefined;
}

/** A cell's conventions, and the equations that they change. */
export interface ConventionGroup {
  readonly title: string;
  readonly conventions: readonly ConventionView[];
  readonly differing: readonly {
    readonly key: string;
    readonly source: string;
    readonly chosen: string;
  }[];
  /** The conventions of all cells. */
  readonly shared?: readonly ConventionView[];
}

interface ConventionsProps {
  readonly groups: readonly ConventionGroup[];
  /** The full references. */
  readonly references: readonly string[];
  /** What computes the numbers, as a sentence. */
  readonly computedBy: string;
  readonly onChoose: (convention: string, option: string) => void;
}

/** The conventions: options, who uses each, and what it changes. */
export function Conventions({ groups, references, computedBy, onChoose }: ConventionsProps) {
  return (
    <div className={styles.conventions} data-groups={groups.length}>
      {groups.map(({ title, conventions, differing, shared }) => (
        <section key={title} className={styles.group} aria-label={`Conventions: ${title}`}>
          <h3>{title}</h3>
          {conventions.map((convention) => (
            <Choice key={convention.id} convention={convention} onChoose={onChoose} />
          ))}
          {differing.map(({ key, source, chosen }) => (
            <FormulaPair key={key} source={source} chosen={chosen} />
          ))}
          {shared && <h3>All cells</h3>}
          {shared?.map((convention) => (
            <Choice key={convention.id} convention={convention} onChoose={onChoose} />
          ))}
        </section>
      ))}
      <details className={styles.references}>
        <summary>References</summary>
        <ul>
          {references.map((reference) => (
            <li key={reference}>{reference}</li>
          ))}
        </ul>
      </details>
      <details className={styles.references}>
        <summary>About the numbers</summary>
        <p>{computedBy}</p>
      </details>
    </div>
  );
}

interface ChoiceProps {
  readonly convention: ConventionView;
  readonly onChoose: ConventionsProps['onChoose'];
}

function Choice({ convention, onChoose }: ChoiceProps) {
  const { id, question, options, chosen, effect } = convention;
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{question}</legend>
      {options.map(({ id: option, title, by, source }) => (
        <Check
          key={option}
          radio
          name={name}
          checked={option === chosen}
          aria-label={`${title}${source ? ', the reference' : ''}. ${by}`}
          onChange={() => onChoose(id, option)}
        >
          <b>{title}</b> {source && <i>reference</i>} <small>{by}</small>
        </Check>
      ))}
      {effect && <p className={styles.effect}>{effect}</p>}
    </fieldset>
  );
}
