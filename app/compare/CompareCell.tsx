import { memo, useMemo } from 'react';
import { CellCard } from '../../components/CellCard';
import type { Cell } from '../../models/expression';
import { jobTitles } from '../../models/jobs';
import type { CellModel } from '../../models/model';
import { useStore } from '../store';
import { traceOf } from '../traces';
import { cellView } from './cellView';
import { litSymbols } from './counterparts';
import { symbolsOf } from './symbols';

interface CompareCellProps {
  readonly model: CellModel;
  /** All cells on show, for the counterparts of what is pointed at. */
  readonly cells: readonly Cell[];
  readonly letters: readonly number[];
  readonly step: number;
  readonly theme: string;
}

/** One cell's card, fed from its model and its trace. */
export const CompareCell = memo(function CompareCell(props: CompareCellProps) {
  const { model, cells, letters, step, theme } = props;
  const { cell } = model;
  const goTo = useStore((state) => state.goTo);
  const point = useStore((state) => state.point);
  const pointed = useStore((state) => state.pointed);
  const view = useMemo(
    () => cellView(model, traceOf(model, letters), letters, step),
    [model, letters, step],
  );
  const lit = useMemo(() => litSymbols(cell, pointed, cells), [cell, pointed, cells]);
  const titles = useMemo(
    () => Object.fromEntries(symbolsOf(cell).map(({ name, title }) => [name, title])),
    [cell],
  );
  const unit = useMemo(() => {
    const symbol = symbolsOf(cell).find(({ name }) => name === pointed?.symbol);
    if (!symbol || pointed?.cell !== cell.name || pointed.unit === undefined) return undefined;
    return { index: pointed.unit, width: symbol.width };
  }, [cell, pointed]);
  return (
    <CellCard
      view={view}
      jobTitles={jobTitles}
      lit={lit}
      titles={titles}
      unit={unit}
      theme={theme}
      onPoint={point}
      onChooseStep={goTo}
    />
  );
});
