import { useLayoutEffect, useRef, useState } from 'react';
import { formatBrief, formatExact, formatPercent, formatSigned } from '../../models/format';
import { Button } from '../controls/Button';
import { NumberText } from './NumberText';
import type { FactorView, TermView, WhyView } from './views';
import styles from './WhyTerms.module.css';

interface WhyTermsProps {
  readonly view: WhyView;
  readonly onAsk: (key: string) => void;
}

/** The number of terms shown individually; the rest is summed until expanded. */
const shown = 10;

/** Up to this many terms are shown one per line, with space for their names. */
const few = 4;

/** The terms of a sum as signed bars, largest first; the bias and the rest are separate. */
export function WhyTerms({ view, onAsk }: WhyTermsProps) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  // The button that expanded the rest is removed; focus the first expanded term.
  useLayoutEffect(() => {
    if (all) list.current?.children[shown]?.querySelector('button')?.focus();
  }, [all]);
  const { kind, terms } = view;
  const plain = terms.filter(({ bias }) => !bias);
  const head = all || plain.length <= shown + 1 ? plain : plain.slice(0, shown);
  const tail = plain.slice(head.length);
  const rest = tail.reduce((total, { value }) => total + value, 0);
  const sizes = [...terms.map(({ value }) => value), rest].map(Math.abs);
  const largest = Math.max(...sizes.filter(Number.isFinite), 1e-9);
  const write = (value: number) =>
    kind === 'shares' ? formatPercent(value, 2) : formatSigned(value);
  return (
    <div className={styles.terms} data-kind={kind} data-few={terms.length <= few || undefined}>
      <ol ref={list} aria-label={kind === 'shares' ? 'Shares' : 'Terms of the sum'}>
        {head.map((term) => (
          <Row key={term.key} term={term} largest={largest} write={write} onAsk={onAsk} />
        ))}
        {tail.length > 0 && (
          <li className={styles.row} data-apart>
            <span className={styles.product}>
              <Button look="link" onClick={() => setAll(true)}>
                {tail.length} more
              </Button>
            </span>
            <Bar value={rest} largest={largest} />
            <span className="visually-hidden"> = </span>
            <span className={styles.value}>{write(rest)}</span>
          </li>
        )}
        {terms
          .filter(({ bias }) => bias)
          .map((term) => (
            <Row key={term.key} term={term} largest={largest} write={write} onAsk={onAsk} />
          ))}
      </ol>
      <p className={styles.sum}>{totalOf(view)}</p>
    </div>
  );
}

/** The total of the terms; values that are not finite have no total and no percentages. */
function totalOf({ kind, sum, squash }: WhyView): string {
  if (kind === 'shares') {
    return Number.isFinite(sum) ? 'Sum: 100 %.' : 'No shares: the logits are not all finite.';
  }
  if (!Number.isFinite(sum)) return 'No total: the terms are not all finite.';
  return `Sum: ${formatExact(sum)}${squash ? `, before ${squash.sign}` : ''}.`;
}

interface RowProps {
  readonly term: TermView;
  readonly largest: number;
  readonly write: (value: number) => string;
  readonly onAsk: (key: string) => void;
}

function Row({ term, largest, write, onAsk }: RowProps) {
  return (
    <li className={styles.row} data-apart={term.bias || undefined}>
      <span className={styles.product}>
        {term.bias && <span className={styles.word}>bias</span>}
        {term.factors.map((factor, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a factor is its place in the product
          <span key={index}>
            {index > 0 && ' × '}
            <FactorText factor={factor} onAsk={onAsk} />
          </span>
        ))}
      </span>
      <Bar value={term.value} largest={largest} />
      <span className="visually-hidden"> = </span>
      <span className={styles.value}>{write(term.value)}</span>
    </li>
  );
}

interface FactorTextProps {
  readonly factor: FactorView;
  readonly onAsk: (key: string) => void;
}

function FactorText({ factor, onAsk }: FactorTextProps) {
  const { value, quantity, parameter, through, throughSpoken } = factor;
  const number = value < 0 ? `(${formatBrief(value)})` : formatBrief(value);
  if (parameter) {
    return (
      <span title={parameter.full}>
        {through?.[0]}
        <i className={styles.parameter} aria-hidden="true">
          {parameter.base}
          <sub>{parameter.index}</sub>
        </i>
        <span className="visually-hidden"> {parameter.spoken},</span>
        {through?.[1]} {number}
      </span>
    );
  }
  if (!quantity) return <>{number}</>;
  return (
    <Button
      look="link"
      className={styles.link}
      aria-label={`${throughSpoken ? `${throughSpoken} ` : ''}${quantity.name.spoken}: ${formatBrief(value)}`}
      onClick={() => onAsk(quantity.key)}
    >
      {through?.[0]}
      <NumberText name={quantity.name} />
      {through?.[1]} {number}
    </Button>
  );
}

/** A term as a bar from the centre: positive to the right, negative to the left. */
function Bar({ value, largest }: { readonly value: number; readonly largest: number }) {
  // A value that is not finite has no bar.
  const share = Number.isFinite(value) ? Math.min(1, Math.abs(value) / largest) : 0;
  return (
    <span className={styles.bar} aria-hidden="true">
      <i data-negative={value < 0 || undefined} style={{ transform: `scaleX(${share})` }} />
    </span>
  );
}
