import {
  memo,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useId,
  useMemo,
  useRef,
} from 'react';
import { formatCount } from '../models/format';
import { CardAnswer } from './CardAnswer';
import { type CardPanel, CardPanels } from './CardPanels';
import { CardSkips } from './CardSkips';
import styles from './CellCard.module.css';
import { CellCode } from './CellCode';
import { CellDiagram } from './CellDiagram';
import { EquationRow } from './EquationRow';
import { type Answering, Measured } from './Measured';
import { NumbersTable } from './NumbersTable';
import { Prediction } from './Prediction';
import { Sentence, Words } from './Sentence';
import { StateMap } from './StateMap';
import { useGrowingBox } from './useGrowingBox';
import type { CellView, CodeView, Measure, StateMapView, UnitView } from './views';

interface CellCardProps {
  readonly view: CellView;
  /** Why the chosen weights are missing; undefined if they are not. */
  readonly missing?: string | undefined;
  readonly jobTitles: Readonly<Record<string, string>>;
  readonly lit: ReadonlySet<string>;
  /** The hovered unit of this cell. */
  readonly unit: UnitView | undefined;
  readonly theme: string;
  /** The cell's code; undefined if it is not shown. */
  readonly code?: CodeView | undefined;
  /** Called with the hovered cell, symbol, unit and number; the symbol is undefined on leaving. */
  readonly onPoint: (
    cell: string,
    name: string | undefined,
    unit?: number,
    measure?: Measure,
  ) => void;
  /** Called to explain a number; default: at the current step. */
  readonly onAsk: (cell: string, symbol: string, unit: number, step?: number) => void;
  /** Called to announce a symbol, or a number of it. */
  readonly onSay: (cell: string, symbol: string, measure?: Measure) => void;
  /** Called to explain a symbol at length, beside an element; default: none is. */
  readonly onExplain?: (cell: string, symbol: string, beside: Element) => void;
  /** Called to open the panel about the cell, or about one of its states; default: none is offered. */
  readonly onOpenPanel?: (cell: string, panel: CardPanel, state?: string) => void;
  /** Copies the cell's code; returns whether it was copied. */
  readonly onCopy?: (text: string) => Promise<boolean>;
}

/** Everything about one cell at one step, in the rows shared by all cards. */
export const CellCard = memo(function CellCard(props: CellCardProps) {
  const { view, missing, jobTitles, lit, unit, theme, code } = props;
  const { onPoint, onAsk, onSay, onExplain, onOpenPanel, onCopy } = props;
  const { name } = view;
  const titleId = useId();
  const point = useCallback(
    (symbol: string | undefined, at?: number, measure?: Measure) =>
      onPoint(name, symbol, at, measure),
    [onPoint, name],
  );
  const ask = useCallback(
    (symbol: string, at: number, step?: number) => onAsk(name, symbol, at, step),
    [onAsk, name],
  );
  const say = useCallback((symbol: string) => onSay(name, symbol), [onSay, name]);
  const explain = useMemo(
    () => onExplain && ((symbol: string, beside: Element) => onExplain(name, symbol, beside)),
    [onExplain, name],
  );
  const guess = useCallback((at: number) => onAsk(name, 'p', at), [onAsk, name]);
  const answering = useMemo(
    (): Answering => ({
      point: (symbol, measure) => onPoint(name, symbol, undefined, measure),
      say: (symbol, measure) => onSay(name, symbol, measure),
    }),
    [onPoint, onSay, name],
  );
  // Stable, so that a step does not render a map's head.
  const measured = useCallback(
    (symbol: string, of: Measure, children: ReactNode) => (
      <Measured answering={answering} symbol={symbol} of={of}>
        {children}
      </Measured>
    ),
    [answering],
  );
  const { prediction } = view;
  const best = prediction?.top[0]?.unit;
  const askAnswer = useCallback(
    () => (best === undefined ? onAsk(name, 'y', 0) : onAsk(name, 'p', best)),
    [best, onAsk, name],
  );
  /** The bars of what is kept are hovered as their name is; buttons answer by themselves. */
  const pointKept = ({ target }: PointerEvent) => {
    if (!(target instanceof Element) || target.closest('button')) return;
    if (target.closest('[data-kept]')) point(view.maps[0]?.label.name, undefined, 'kept');
    else point(undefined);
  };
  const working = view.diagram.working?.current;
  const hidden = unit?.width === 'hidden' ? unit.index : undefined;
  // The memory has the same height in every card; what else a cell passes on comes last.
  const [memory, ...further] = view.maps;
  const stateMap = (map: StateMapView) => (
    <StateMap
      key={map.label.name}
      map={map}
      step={view.step}
      unit={hidden}
      theme={theme}
      measured={measured}
      onPoint={point}
      onAsk={ask}
    />
  );
  return (
    <article className={styles.card} aria-labelledby={titleId} data-cell={view.name} tabIndex={-1}>
      <CardSkips title={view.title} />
      <header className={styles.head}>
        <Head
          titleId={titleId}
          title={view.title}
          parameterCount={view.parameterCount}
          answering={answering}
          does={view.diagram.working ? view.sentence : view.summary}
          missing={missing}
        />
        <CardAnswer prediction={view.prediction} onAsk={askAnswer} />
      </header>
      <div className={styles.picture}>
        <CellDiagram diagram={view.diagram} lit={lit} onPoint={point} />
      </div>
      <div
        className={styles.maps}
        data-live
        onPointerOver={pointKept}
        onPointerLeave={() => point(undefined)}
      >
        {memory && stateMap(memory)}
      </div>
      {view.rows.map((row) => (
        <EquationRow
          key={`${row.job}${row.index}`}
          content={row.content}
          code={typeof row.content === 'object' ? code?.lines[row.content.label.name] : undefined}
          jobTitle={jobTitles[row.job] ?? row.job}
          lit={lit}
          step={view.step}
          theme={theme}
          unit={unit}
          working={working}
          answering={answering}
          onPoint={point}
          onAsk={ask}
          onSay={say}
          onExplain={explain}
        />
      ))}
      <Prediction
        prediction={view.prediction}
        compared={view.changed}
        answering={answering}
        onAsk={guess}
        onAskNumber={() => onAsk(view.name, 'y', 0)}
      />
      <Sentence parts={view.sentence} />
      <div className={styles.maps}>{further.map(stateMap)}</div>
      {onOpenPanel && (
        <CardPanels cell={name} title={view.title} maps={view.maps} onOpenPanel={onOpenPanel} />
      )}
      <div className={styles.foot}>
        <NumbersTable cell={view.name} step={view.step} rows={view.numbers} onAsk={ask} />
        {code && onCopy && <CellCode title={view.title} module={code.module} onCopy={onCopy} />}
      </div>
    </article>
  );
});

interface HeadProps extends Pick<CellView, 'title' | 'parameterCount'> {
  readonly titleId: string;
  /** What the cell does, or what it computes in this operation. */
  readonly does: string | CellView['sentence'];
  readonly missing: string | undefined;
  readonly answering: Answering;
}

/** The name of a cell, and what it does; between operations the same at every step. */
const Head = memo(function Head(props: HeadProps) {
  const { titleId, title, parameterCount, does, missing, answering } = props;
  return (
    <>
      <div className={styles.title}>
        <h2 id={titleId}>{title}</h2>
        <Measured
          answering={answering}
          symbol="parameters"
          of="parameters"
          className={styles.count}
        >
          {`${formatCount(parameterCount)} parameters`}
        </Measured>
      </div>
      <Summary>{typeof does === 'string' ? does : <Words parts={does} />}</Summary>
      {missing && (
        <p className={styles.missing} role="status">
          {missing}
        </p>
      )}
    </>
  );
});

/** As many lines as the longest text so far, so that nothing below moves when stepping. */
function Summary({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLParagraphElement>(null);
  const words = useRef<HTMLSpanElement>(null);
  useGrowingBox(box, words);
  return (
    <p ref={box} className={styles.summary}>
      <span ref={words}>{children}</span>
    </p>
  );
}
