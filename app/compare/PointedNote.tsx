import { SymbolNote } from '../../components/SymbolNote';
import type { RunnableModel } from '../../models/snapshot';
import type { Task, Token } from '../../models/tasks/task';
import { type Change, changesOf } from '../change';
import { useStore } from '../store';
import { traceOf } from '../traces';
import { labelOf } from './label';
import { symbolSummary } from './symbolSummary';
import { symbolsOf } from './symbols';
import { useKeptNote } from './useKeptNote';

interface PointedNoteProps {
  readonly models: readonly RunnableModel[];
  readonly tokens: readonly Token[];
  readonly task: Task;
  readonly step: number;
  readonly changes: readonly Change[];
}

/** Explains the hovered symbol, with its values at this step. */
export function PointedNote({ models, tokens, task, step, changes }: PointedNoteProps) {
  const pointed = useKeptNote(useStore((state) => state.pointed));
  const model = models.find(({ cell }) => cell.name === pointed?.cell);
  const symbol = model && symbolsOf(model.cell).find(({ name }) => name === pointed?.symbol);
  if (!model || !symbol) return <SymbolNote note={undefined} />;
  const trace = traceOf(model, tokens, changesOf(changes, model.cell.name));
  const summary = symbolSummary(symbol, trace, step, task, pointed?.unit);
  return <SymbolNote note={{ cell: model.cell.title, label: labelOf(symbol), summary }} />;
}
