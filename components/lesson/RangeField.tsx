import type { CSSProperties, ReactNode } from 'react';
import { Check } from '../controls/Check';
import { played } from '../played';
import { BarTrack } from './BarTrack';
import barStyles from './BarTrack.module.css';
import type { BarView } from './fields';
import styles from './fields.module.css';

interface RangeFieldProps {
  readonly legend: string;
  readonly from: number;
  readonly to: number;
  readonly by: number;
  /** Undefined: none of them, “never”. */
  readonly value: number | undefined;
  /** The right one; `known` tells whether it is known yet. */
  readonly right: number | undefined;
  readonly known: boolean;
  /** The bar that is set; undefined: a horizontal one. */
  readonly bar?: BarView | undefined;
  /** Whether “never” is offered. */
  readonly never: boolean;
  readonly say: (value: number) => string;
  /** How far off still counts as right; undefined: nothing does. */
  readonly near?: string | undefined;
  readonly onChange: (value: number | undefined) => void;
}

/** A number set on a bar; once known, the right one stands beside the prediction. */
export function RangeField(props: RangeFieldProps) {
  const { legend, from, to, by, value, right, known, bar, never, say, near, onChange } = props;
  const shown = value ?? to;
  const marks = bar ? barStyles : styles;
  const place = (at: number) => ({ '--at': (at - from) / (to - from) }) as CSSProperties;
  return (
    <div className={styles.range}>
      <Track bar={bar}>
        <input
          type="range"
          aria-label={legend}
          aria-valuetext={value === undefined ? 'never' : say(value)}
          min={from}
          max={to}
          step={by}
          value={shown}
          disabled={known || value === undefined}
          style={played(shown, from, to)}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        {known && value !== undefined && (
          <span className={marks.predicted} style={place(value)} aria-hidden="true" />
        )}
        {known && right !== undefined && (
          <span className={marks.right} style={place(clamp(right, from, to))} aria-hidden="true" />
        )}
      </Track>
      <div>
        <output>
          {known ? 'You said ' : ''}
          <b>{value === undefined ? 'never' : say(value)}</b>
          {known && (
            <>
              {' · it is '}
              <b>{right === undefined ? 'never' : say(right)}</b>
            </>
          )}
        </output>
        {bar && <small>bars: {bar.label}</small>}
        {near && !known && <small>{near} off counts as right</small>}
      </div>
      {never && !known && (
        <Check
          checked={value === undefined}
          onChange={(event) => onChange(event.target.checked ? undefined : from)}
        >
          never
        </Check>
      )}
    </div>
  );
}

function Track({
  bar,
  children,
}: {
  readonly bar: BarView | undefined;
  readonly children: ReactNode;
}) {
  return bar ? (
    <BarTrack bar={bar}>{children}</BarTrack>
  ) : (
    <div className={styles.track}>{children}</div>
  );
}

const clamp = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));
