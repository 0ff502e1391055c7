import { useMemo } from 'react';
import { SymbolNote } from '../../components/SymbolNote';
import type { RunnableModel } from '../../models/snapshot';
import { useStore } from '../store';
import { answerOn, type Shown } from './answerOn';
import { useKeptNote } from './useKeptNote';

interface PointedNoteProps extends Shown {
  readonly models: readonly RunnableModel[];
}

/** Explains the hovered symbol or number, with its values at this step. */
export function PointedNote(props: PointedNoteProps) {
  const { models } = props;
  const pointed = useKeptNote(useStore((state) => state.pointed));
  const panels = useStore((state) => state.panels);
  const cells = useMemo(() => models.map(({ cell }) => cell), [models]);
  const model = models.find(({ cell }) => cell.name === pointed?.cell);
  const note = model && pointed && answerOn(model, cells, pointed, props, panels);
  return <SymbolNote note={note} />;
}
