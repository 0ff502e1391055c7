import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatBrief, formatExact, formatPercent } from '../../models/format';
import { Button } from '../controls/Button';
import { IconButton } from '../controls/IconButton';
import { drawCurve } from '../draw/curve';
import { Figure } from '../Figure';
import { NumberText } from './NumberText';
import type { Crumb, WhyAction, WhyView } from './views';
import styles from './Why.module.css';
import { WhyTerms } from './WhyTerms';

interface WhyProps {
  readonly view: WhyView;
  /** The trail of questions, the current one last. */
  readonly trail: readonly Crumb[];
  readonly actions: readonly WhyAction[];
  /** The number of the question that this answers for the first time; 0 if none. */
  readonly answering: number;
  readonly onAsk: (key: string) => void;
  readonly onBack: (index: number) => void;
  /** Moves to the previous or next unit; undefined if there is none. */
  readonly onUnit: readonly [before: (() => void) | undefined, after: (() => void) | undefined];
}

/** The explanation of a number: its formula with values inserted, and the terms, largest first. */
export function Why(props: WhyProps) {
  const { view, trail, actions, answering, onAsk, onBack, onUnit } = props;
  const { cell, name, value, says, squash, sum, terms, kind } = view;
  const written = kind === 'shares' ? formatPercent(value, 2) : formatExact(value);
  const heading = useRef<HTMLHeadingElement>(null);

  // Scrolls to the top of a new answer and focuses its heading, but not when returning to one.
  useEffect(() => {
    if (answering) heading.current?.focus({ preventScroll: true });
  }, [answering]);

  return (
    <div className={styles.why}>
      <div className={styles.answer}>
        {trail.length > 1 && (
          <nav className={styles.trail} aria-label="Earlier questions">
            {trail.slice(0, -1).map((crumb, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one may come by the same number twice
              <span key={index}>
                <Button look="link" aria-label={crumb.name.spoken} onClick={() => onBack(index)}>
                  <NumberText name={crumb.name} />
                </Button>
                {' › '}
              </span>
            ))}
          </nav>
        )}
        <h3
          ref={heading}
          tabIndex={-1}
          aria-label={`${cell}: ${name.spoken}, is ${written}`}
          className={styles.heading}
        >
          <small>
            {cell}, step {name.step}
          </small>
          <NumberText name={name} /> = <b>{written}</b>
        </h3>
        <span className={styles.units}>
          {units.map(({ title, Icon }, index) => (
            <IconButton
              key={title}
              label={title}
              title={title}
              off={!onUnit[index]}
              onClick={onUnit[index]}
            >
              <Icon />
            </IconButton>
          ))}
        </span>
        <p className={styles.says}>{says}</p>
        {kind !== 'end' && <Formula view={view} />}
        <div className={styles.below}>
          {squash && Number.isFinite(sum) && (
            <Figure
              className={styles.curve}
              draw={drawCurve}
              data={{ scalar: squash.scalar, input: sum }}
              label={`${squash.sign} of ${formatBrief(sum)} is ${formatBrief(value)}`}
            />
          )}
          {actions.length > 0 && (
            <p className={styles.actions}>
              {actions.map(({ title, act }) => (
                <Button key={title} small onClick={act}>
                  {title}
                </Button>
              ))}
            </p>
          )}
        </div>
      </div>
      {terms.length > 0 && (
        <WhyTerms key={`${name.label.name} ${name.unit}`} view={view} onAsk={onAsk} />
      )}
    </div>
  );
}

const units = [
  { title: 'Previous unit', Icon: ChevronLeft },
  { title: 'Next unit', Icon: ChevronRight },
];

/** The formula in one line, with this unit's values inserted. */
function Formula({ view }: { readonly view: WhyView }) {
  const { terms, sum, value, squash, kind } = view;
  if (kind === 'shares') {
    if (!Number.isFinite(sum)) return null;
    return (
      <p className={styles.formula}>
        e<sup>{formatBrief(terms[0]?.factors[0]?.value ?? 0)}</sup> ÷ e<sup>{formatBrief(sum)}</sup>
        , the sum over all answers
      </p>
    );
  }
  const few = terms.length <= 2;
  const inside = few
    ? terms
        .map(({ factors }) => factors.map((factor) => bracketed(factor.value)).join(' × '))
        .join(' + ')
    : `the sum of ${terms.length} terms${Number.isFinite(sum) ? `, ${formatExact(sum)}` : ''}`;
  return (
    <p className={styles.formula}>
      = {squash ? `${squash.sign}(${inside})` : inside} = {formatExact(value)}
    </p>
  );
}

function bracketed(value: number): string {
  return value < 0 ? `(${formatBrief(value)})` : formatBrief(value);
}
