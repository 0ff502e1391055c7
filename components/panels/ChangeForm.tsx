import { type FormEvent, useState } from 'react';
import { readSetting } from '../../models/readNumber';
import { Select, TextBox } from '../controls/Box';
import { Button } from '../controls/Button';
import { Fault } from '../controls/Fault';
import { InlineField } from '../controls/Field';
import { Segments } from '../controls/Segments';
import styles from './ChangeForm.module.css';

/** Something that can be changed. */
export interface ChangeTarget {
  readonly id: string;
  /** "z, the update gate" */
  readonly title: string;
  readonly group: string;
  /** The names of its units, input letters, or rows and columns. */
  readonly units: readonly string[];
  readonly columns?: readonly string[];
  /** Whether steps can be chosen, whether all units can be held at once, and a default value. */
  readonly timed: boolean;
  readonly whole: boolean;
  readonly value: number;
}

/** The change entered in the form. */
export interface ChangeDraft {
  readonly target: string;
  /** Undefined: all units. */
  readonly unit: number | undefined;
  readonly column: number | undefined;
  readonly value: number;
  readonly when: 'always' | 'onwards' | 'once';
}

export interface Suggestion {
  readonly title: string;
  /** What the change shows. */
  readonly message: string;
  readonly act: () => void;
}

interface ChangeFormProps {
  readonly cells: readonly { readonly value: string; readonly title: string }[];
  readonly cell: string;
  readonly targets: readonly ChangeTarget[];
  readonly step: number;
  /** The initial values of the form. */
  readonly first: Partial<ChangeDraft>;
  readonly suggestions: readonly Suggestion[];
  readonly onCell: (cell: string) => void;
  readonly onChange: (draft: ChangeDraft) => void;
}

/** A form for any change to a run, and a few suggestions. */
export function ChangeForm(props: ChangeFormProps) {
  const { cells, cell, targets, step, first, suggestions, onCell, onChange } = props;
  const [wanted, setTarget] = useState(first.target);
  const target = targets.find(({ id }) => id === wanted) ?? targets[0];
  const [unit, setUnit] = useState(first.unit === undefined ? 'all' : String(first.unit));
  const [column, setColumn] = useState(String(first.column ?? 0));
  const [typed, setTyped] = useState<string>();
  const [when, setWhen] = useState<ChangeDraft['when']>(first.when ?? 'onwards');
  const [fault, setFault] = useState('');
  if (!target) return null;
  const value = typed ?? String(first.value ?? target.value);
  const units = [...(target.whole ? ['all'] : []), ...target.units.keys()].map(String);
  const chosenColumn = Math.min(Number(column), (target.columns?.length ?? 1) - 1);
  const chosenUnit = units.includes(unit) ? unit : (units[0] ?? 'all');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readSetting(value);
    setFault('fault' in read ? read.fault : '');
    if ('fault' in read) return;
    onChange({
      target: target.id,
      unit: chosenUnit === 'all' ? undefined : Number(chosenUnit),
      column: target.columns ? chosenColumn : undefined,
      value: read.value,
      when,
    });
  };
  const groups = [...new Set(targets.map(({ group }) => group))];

  return (
    <div className={styles.change}>
      <form className={styles.form} onSubmit={submit}>
        <Segments legend="Cell to change" options={cells} chosen={cell} onChoose={onCell} />
        <InlineField name="Hold">
          <Select value={target.id} onChange={(event) => setTarget(event.target.value)}>
            {groups.map((group) => (
              <optgroup key={group} label={group}>
                {targets
                  .filter((each) => each.group === group)
                  .map(({ id, title }) => (
                    <option key={id} value={id}>
                      {title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </Select>
        </InlineField>
        <InlineField name={target.columns ? 'row' : 'unit'}>
          <Select value={chosenUnit} onChange={(event) => setUnit(event.target.value)}>
            {units.map((each) => (
              <option key={each} value={each}>
                {each === 'all' ? 'all' : target.units[Number(each)]}
              </option>
            ))}
          </Select>
        </InlineField>
        {target.columns && (
          <InlineField name="column">
            <Select value={chosenColumn} onChange={(event) => setColumn(event.target.value)}>
              {target.columns.map((name, index) => (
                <option key={name} value={index}>
                  {name}
                </option>
              ))}
            </Select>
          </InlineField>
        )}
        <InlineField name="at">
          <TextBox
            value={value}
            aria-invalid={fault !== '' || undefined}
            aria-describedby="change-fault"
            onChange={(event) => setTyped(event.target.value)}
          />
        </InlineField>
        {target.timed && (
          <InlineField name="when">
            <Select
              value={when}
              onChange={(event) => setWhen(event.target.value as ChangeDraft['when'])}
            >
              <option value="onwards">from step {step} on</option>
              <option value="once">at step {step} only</option>
              <option value="always">at every step</option>
            </Select>
          </InlineField>
        )}
        <Button look="main" type="submit">
          Apply
        </Button>
        <Fault id="change-fault" text={fault} />
      </form>
      <section aria-label="Try these">
        <h3>Try these</h3>
        <ul className={styles.suggestions}>
          {suggestions.map(({ title, message, act }) => (
            <li key={title}>
              <Button small onClick={act}>
                {title}
              </Button>
              <span>{message}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
