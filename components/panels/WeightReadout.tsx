import { type ReactNode, useId } from 'react';
import { formatBrief, formatFixed } from '../../models/format';
import { readSetting } from '../../models/readNumber';
import { TextBox } from '../controls/Box';
import { Button } from '../controls/Button';
import { Fault } from '../controls/Fault';
import { Field } from '../controls/Field';
import { SymbolText } from '../SymbolText';
import { sayTerm } from './sayTerm';
import styles from './WeightReadout.module.css';
import { type Term, visible } from './weightTerms';
import type { LayerView } from './weightViews';

/** A value typed for a weight but not applied yet. */
export interface Draft {
  /** The key of the weight. */
  readonly key: string;
  readonly text: string;
  /** Why it could not be applied. */
  readonly problem?: string | undefined;
}

interface WeightReadoutProps {
  readonly layer: LayerView;
  readonly term: Term;
  readonly step: number;
  readonly draftKey: string;
  readonly draft: Draft | undefined;
  readonly onDraft: (draft: Draft | undefined) => void;
  /** Whether the field has the focus. */
  readonly onTyping: (typing: boolean) => void;
  readonly onWhy: (row: number) => void;
  readonly onChange: (layer: string, row: number, column: number, value: number) => void;
  readonly children: ReactNode;
}

/** Describes the current weight: its name, its product at this step, and a field to change it. */
export function WeightReadout(props: WeightReadoutProps) {
  const { layer, term, step, onWhy, children } = props;
  const { row, changed } = term;
  return (
    <div className={styles.readout}>
      <p className="visually-hidden">{sayTerm(layer, term)}</p>
      <div className={styles.says} aria-hidden="true" data-readout>
        <p className={styles.name}>
          <TermName layer={layer} term={term} />
          {changed && <span className={styles.changed}> changed</span>}
        </p>
        <p>
          <Product term={term} />
        </p>
        <p className={styles.part}>
          in the sum for <SymbolText label={layer.makes} />, unit {row}
        </p>
      </div>
      <Button
        small
        aria-label={`why ${layer.makes.title} ${layer.makes.spoken}, unit ${row}?`}
        onClick={() => onWhy(row)}
      >
        why{' '}
        <b>
          <SymbolText label={layer.makes} />[{row}]
        </b>
        ?
      </Button>
      <ChangeWeight {...props} />
      {children}
      <p className={styles.note}>
        {aboutBars(layer, step)}
        {layer.changed.length > 0 && (
          <>
            {' '}
            <i className={styles.dot} /> a weight you changed.
          </>
        )}
      </p>
    </div>
  );
}

function aboutBars({ weights, operand }: LayerView, step: number): string {
  if (weights.length === 0) return 'This layer has a bias and no weights.';
  return operand.length > 0
    ? `Bars: the value that each column is multiplied by at step ${step}.`
    : 'Nothing has been read yet, so there are no values to multiply.';
}

interface TermProps {
  readonly layer: LayerView;
  readonly term: Term;
}

function TermName({ layer, term }: TermProps) {
  const { row, group, index, letter } = term;
  if (!group) return `${layer.name}.bias[${row}]`;
  return (
    <>
      {layer.name}.weight[{row},{' '}
      {letter === undefined ? (
        <>
          <SymbolText label={group.label} /> {index}
        </>
      ) : (
        `“${visible(letter)}”`
      )}
      ]
    </>
  );
}

function Product({ term }: { readonly term: Term }) {
  const { weight, group, index, letter, operand } = term;
  if (!group) return <>bias {formatFixed(weight, 4)}, added directly</>;
  if (operand === undefined) return <>weight {formatFixed(weight, 4)}</>;
  return (
    <>
      weight {formatFixed(weight, 4)} × <SymbolText label={group.label} />
      <span className={styles.which}>{letter ? `“${visible(letter)}”` : `[${index}]`}</span>{' '}
      {factor(operand)}
      <span className={styles.result}>= {formatFixed(weight * operand, 4)}</span>
    </>
  );
}

/** A negative factor is in brackets, so that its sign does not look like a subtraction. */
function factor(value: number): string {
  const text = Number.isInteger(value) ? formatBrief(value, 7) : formatFixed(value, 4);
  return text.startsWith('−') ? `(${text})` : text;
}

/** A field for the weight; invalid input stays in the field, with an error message. */
function ChangeWeight(props: WeightReadoutProps) {
  const { layer, term, draftKey, draft, onDraft, onTyping, onChange } = props;
  const id = useId();
  const own = draft?.key === draftKey ? draft : undefined;
  const shown = String(Number(term.weight.toPrecision(7)));
  const commit = () => {
    if (!own) return;
    const read = own.text === shown ? { value: term.weight } : readSetting(own.text);
    if ('fault' in read) {
      onDraft({ ...own, problem: read.fault });
      return;
    }
    onDraft(undefined);
    const { value } = read;
    if (Math.fround(value) !== term.weight) onChange(layer.name, term.row, term.column, value);
  };
  return (
    <form
      className={styles.change}
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <Field name="change this weight" id={id}>
        <div className={styles.field}>
          <TextBox
            small
            id={id}
            value={own?.text ?? shown}
            aria-invalid={own?.problem !== undefined || undefined}
            aria-describedby={`${id}-problem`}
            onChange={(event) => onDraft({ key: draftKey, text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || !own) return;
              // The first Escape restores the number, the next is handled elsewhere.
              event.preventDefault();
              event.stopPropagation();
              onDraft(undefined);
            }}
            onFocus={() => onTyping(true)}
            onBlur={() => {
              onTyping(false);
              if (own?.text === shown) onDraft(undefined);
            }}
          />
          <Button small type="submit" disabled={!own}>
            Set
          </Button>
        </div>
      </Field>
      <div className={styles.problem}>
        <Fault id={`${id}-problem`} text={own?.problem} />
      </div>
    </form>
  );
}
