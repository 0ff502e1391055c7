import { memo, type ReactNode, useCallback, useId, useRef } from 'react';
import { formatCount } from '../models/format';
import { CardSkips } from './CardSkips';
import styles from './CellCard.module.css';
import { CellDiagram } from './CellDiagram';
import { EquationRow } from './EquationRow';
import { NumbersTable } from './NumbersTable';
import { Prediction } from './Prediction';
import { Sentence, Words } from './Sentence';
import { StateMap } from './StateMap';
import { useGrowingBox } from './useGrowingBox';
import type { CellView, UnitView } from './views';

interface CellCardProps {
  readonly view: CellView;
  /** Why the chosen weights are missing; undefined if they are not. */
  readonly missing?: string | undefined;
  readonly jobTitles: Readonly<Record<string, string>>;
  readonly lit: ReadonlySet<string>;
  /** The hovered unit of this cell. */
  readonly unit: UnitView | undefined;
  readonly theme: string;
  /** Called with the hovered cell, symbol and unit; the symbol is undefined on leaving. */
  readonly onPoint: (cell: string, name: string | undefined, unit?: number) => void;
  /** Called to explain a number; default: at the current step. */
  readonly onAsk: (cell: string, symbol: string, unit: number, step?: number) => void;
  /** Called to announce a symbol. */
  readonly onSay: (cell: string, symbol: string) => void;
}

/** Everything about one cell at one step, in the rows shared by all cards. */
export const CellCard = memo(function CellCard(props: CellCardProps) {
  const { view, missing, jobTitles, lit, unit, theme, onPoint, onAsk, onSay } = props;
  const { name } = view;
  const titleId = useId();
  const point = useCallback(
    (symbol: string | undefined, at?: number) => onPoint(name, symbol, at),
    [onPoint, name],
  );
  const ask = useCallback(
    (symbol: string, at: number, step?: number) => onAsk(name, symbol, at, step),
    [onAsk, name],
  );
  const say = useCallback((symbol: string) => onSay(name, symbol), [onSay, name]);
  const guess = useCallback((at: number) => onAsk(name, 'p', at), [onAsk, name]);
  const working = view.diagram.working?.current;
  const hidden = unit?.width === 'hidden' ? unit.index : undefined;
  return (
    <article className={styles.card} aria-labelledby={titleId} data-cell={view.name} tabIndex={-1}>
      <Head
        titleId={titleId}
        title={view.title}
        parameterCount={view.parameterCount}
        does={view.diagram.working ? view.sentence : view.summary}
        missing={missing}
      />
      <div className={styles.picture}>
        <CellDiagram diagram={view.diagram} lit={lit} onPoint={point} />
      </div>
      {view.rows.map((row) => (
        <EquationRow
          key={`${row.job}${row.index}`}
          content={row.content}
          jobTitle={jobTitles[row.job] ?? row.job}
          lit={lit}
          step={view.step}
          theme={theme}
          unit={unit}
          working={working}
          onPoint={point}
          onAsk={ask}
          onSay={say}
        />
      ))}
      <div className={styles.maps} data-live>
        {view.maps.map((map) => (
          <StateMap
            key={map.label.name}
            map={map}
            step={view.step}
            unit={hidden}
            theme={theme}
            onPoint={point}
            onAsk={ask}
          />
        ))}
      </div>
      <Prediction
        prediction={view.prediction}
        compared={view.changed}
        onAsk={guess}
        onAskNumber={() => onAsk(view.name, 'y', 0)}
      />
      <Sentence parts={view.sentence} />
      <NumbersTable cell={view.name} step={view.step} rows={view.numbers} onAsk={ask} />
    </article>
  );
});

interface HeadProps extends Pick<CellView, 'title' | 'parameterCount'> {
  readonly titleId: string;
  /** What the cell does, or what it computes in this operation. */
  readonly does: string | CellView['sentence'];
  readonly missing: string | undefined;
}

/** The top of a card; between operations it is the same at every step. */
const Head = memo(function Head({ titleId, title, parameterCount, does, missing }: HeadProps) {
  return (
    <>
      <CardSkips title={title} />
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <span className={styles.count}>{formatCount(parameterCount)} parameters</span>
        <Summary>{typeof does === 'string' ? does : <Words parts={does} />}</Summary>
        {missing && (
          <p className={styles.missing} role="status">
            {missing}
          </p>
        )}
      </header>
    </>
  );
});

/** As many lines as the longest text so far, so that nothing below moves when stepping. */
function Summary({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLParagraphElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useGrowingBox(box, words);
  return (
    <p ref={box}>
      <span ref={words}>{children}</span>
    </p>
  );
}
