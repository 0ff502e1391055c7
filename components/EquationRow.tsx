import { memo, type PointerEvent } from 'react';
import { drawStrip } from './draw/strip';
import { Equation } from './Equation';
import styles from './EquationRow.module.css';
import { Figure } from './Figure';
import type { EquationView, RowView, UnitView } from './views';

interface EquationRowProps {
  readonly content: RowView['content'];
  readonly jobTitle: string;
  readonly lit: ReadonlySet<string>;
  readonly titles: Readonly<Record<string, string>>;
  /** The unit pointed at in this cell, marked in every vector that has it. */
  readonly unit: UnitView | undefined;
  readonly onPoint: (name: string | undefined, unit?: number) => void;
}

/** One job in one card: the formula, the vector that it just made, and its gist; or its absence. */
export const EquationRow = memo(function EquationRow({ content, ...rest }: EquationRowProps) {
  return typeof content === 'object' ? (
    <Present equation={content} {...rest} />
  ) : (
    <div className={styles.row} data-absent>
      <span className="visually-hidden">{rest.jobTitle}: </span>
      <em className={styles.absent}>{content ?? '—'}</em>
    </div>
  );
});

type PresentProps = Omit<EquationRowProps, 'content'> & { readonly equation: EquationView };

function Present({ equation, jobTitle, lit, titles, unit, onPoint }: PresentProps) {
  const { label, html, note, values, kind, limit, summary, width } = equation;
  const at = unit?.width === width && unit.index < values.length ? unit.index : undefined;
  return (
    <div className={styles.row} data-lit={lit.has(label.name) || undefined}>
      <div className={styles.formula}>
        <Equation
          html={html}
          label={`${jobTitle}: ${label.title}`}
          lit={lit}
          titles={titles}
          onPoint={onPoint}
        />
      </div>
      <div
        className={styles.strip}
        data-hue={label.hue}
        onPointerMove={(event) => onPoint(label.name, unitAt(event, values.length))}
        onPointerLeave={() => onPoint(undefined)}
      >
        {at !== undefined && (
          <i
            className={styles.marker}
            style={{ left: `${(100 * at) / values.length}%`, width: `${100 / values.length}%` }}
          />
        )}
        <Figure
          draw={drawStrip}
          data={stripData(values, kind, limit)}
          label={`${label.title}, ${values.length} units, ${summary}`}
        />
      </div>
      <span className={styles.summary}>{summary}</span>
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
}

/** The unit whose slot in a strip is under the pointer. */
function unitAt(event: PointerEvent<HTMLElement>, units: number): number | undefined {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const unit = Math.floor(((event.clientX - left) / width) * units);
  return unit >= 0 && unit < units ? unit : undefined;
}

const known = new WeakMap<Float32Array, Parameters<typeof drawStrip>[1]>();

/** The same vector at the same scale is the same data, so that the figure need not be drawn anew. */
function stripData(values: Float32Array, kind: 'gate' | 'signed', limit: number) {
  const before = known.get(values);
  if (before?.kind === kind && before.limit === limit) return before;
  const data = { values, kind, limit };
  known.set(values, data);
  return data;
}
