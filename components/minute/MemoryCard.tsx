import { memo, type ReactNode, useCallback, useId, useState } from 'react';
import { formatSignificant } from '../../models/format';
import { CardAnswer } from '../CardAnswer';
import { CellDiagram } from '../CellDiagram';
import { Button } from '../controls/Button';
import { GrowingText } from '../GrowingText';
import { StateMap } from '../StateMap';
import type { MemoryView } from '../views';
import styles from './MemoryCard.module.css';

interface MemoryCardProps {
  readonly view: MemoryView;
  /** Whether the answer is shown: not before the reader has predicted it. */
  readonly isAnswered: boolean;
  /** Whether it says what the result means; else what happens at this step. */
  readonly isResult: boolean;
  readonly theme: string;
  /** What the card says below the memory. */
  readonly children: ReactNode;
  /** Called to explain a number of the memory. */
  readonly onAsk: (cell: string, symbol: string, unit: number, step: number) => void;
}

/** A number of the memory that the reader has chosen. */
interface Chosen {
  readonly unit: number;
  readonly step: number;
}

const unlit: ReadonlySet<string> = new Set();
const ignore = () => {};

/** A cell with its answer, its picture and its memory, without equations. */
export const MemoryCard = memo(function MemoryCard(props: MemoryCardProps) {
  const { view, isAnswered, isResult, theme, children, onAsk } = props;
  const titleId = useId();
  const [chosen, setChosen] = useState<Chosen>();
  const [pointed, setPointed] = useState<number>();
  const choose = useCallback(
    (_: string, unit: number, step: number) => setChosen({ unit, step }),
    [],
  );
  const point = useCallback((_: string | undefined, unit?: number) => setPointed(unit), []);
  const [memory] = view.maps;
  return (
    <article className={styles.card} aria-labelledby={titleId} data-cell={view.name} tabIndex={-1}>
      <header className={styles.head}>
        <h3 id={titleId}>{view.title}</h3>
        <p>{view.summary}</p>
        {isAnswered ? (
          <CardAnswer prediction={view.prediction} />
        ) : (
          <p className={styles.open} data-answer>
            <b aria-hidden="true">?</b>
            <small>predict first</small>
          </p>
        )}
      </header>
      <div className={styles.picture}>
        <CellDiagram diagram={view.diagram} lit={unlit} onPoint={ignore} />
      </div>
      <div className={styles.memory} data-live>
        {memory && (
          <StateMap
            map={memory}
            step={view.step}
            unit={pointed ?? (chosen?.step === view.step ? chosen.unit : undefined)}
            theme={theme}
            onPoint={point}
            onAsk={choose}
          />
        )}
      </div>
      <GrowingText className={styles.words} data-result={isResult || undefined}>
        {children}
      </GrowingText>
      {memory && chosen && (
        <p className={styles.chosen} role="status">
          {memory.label.base}, unit {chosen.unit}, step {chosen.step}:{' '}
          <b>{formatSignificant(memory.columns[chosen.step]?.[chosen.unit] ?? Number.NaN, 4)}</b>{' '}
          <Button
            look="link"
            onClick={() => onAsk(view.name, memory.label.name, chosen.unit, chosen.step)}
          >
            Why?
          </Button>
        </p>
      )}
    </article>
  );
});
