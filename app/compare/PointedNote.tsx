import { SymbolNote } from '../../components/SymbolNote';
import type { CellModel } from '../../models/model';
import { useStore } from '../store';
import { traceOf } from '../traces';
import { labelOf } from './cellView';
import { gistOf } from './gist';
import { symbolsOf } from './symbols';

interface PointedNoteProps {
  readonly models: readonly CellModel[];
  readonly letters: readonly number[];
  readonly step: number;
}

/** What the symbol pointed at is, and what it is at this step. */
export function PointedNote({ models, letters, step }: PointedNoteProps) {
  const pointed = useStore((state) => state.pointed);
  const model = models.find(({ cell }) => cell.name === pointed?.cell);
  const symbol = model && symbolsOf(model.cell).find(({ name }) => name === pointed?.symbol);
  if (!model || !symbol) return <SymbolNote note={undefined} />;
  const gist = gistOf(symbol, traceOf(model, letters), step, pointed?.unit);
  return <SymbolNote note={{ cell: model.cell.title, label: labelOf(symbol), gist }} />;
}
