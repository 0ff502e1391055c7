import { useMemo } from 'react';
import { ChangeForm, type Suggestion } from '../../components/inside/ChangeForm';
import { type Change, forever } from '../change';
import { useStore } from '../store';
import { changeOf, changeTargets, draftFor } from './changeTargets';
import { type PanelProps, runOf } from './runs';
import { layersOf } from './weightsView';

/** Changes to a run: any at all by the form, and a few worth trying. */
export function ChangePanel({ models, tokens, step }: PanelProps) {
  const name = useStore((state) => state.cell);
  const question = useStore((state) => state.trail.at(-1));
  const changes = useStore((state) => state.changes);
  const { setCell, addChange } = useStore.getState();
  const model = models.find(({ cell }) => cell.name === name) ?? models[0];
  const run = model && runOf(model, tokens, changes);
  const targets = useMemo(() => (run ? changeTargets(run, layersOf(run, 0)) : []), [run]);
  if (!model) return null;
  const asked = question?.cell === model.cell.name ? question : undefined;
  return (
    <ChangeForm
      // Opened from another number, the form begins with that one.
      key={`${model.cell.picture} ${asked?.symbol} ${asked?.unit}`}
      cells={models.map(({ cell }) => ({ value: cell.name, title: cell.name }))}
      cell={model.cell.name}
      targets={targets}
      step={Math.max(1, step)}
      first={draftFor(asked)}
      suggestions={suggestionsAt(Math.max(1, step))}
      onCell={setCell}
      onChange={(draft) => {
        const target = targets.find(({ id }) => id === draft.target);
        if (target) addChange(changeOf(model.cell.name, draft, target, Math.max(1, step)));
      }}
    />
  );
}

function suggestionsAt(step: number): Suggestion[] {
  const { addChange } = useStore.getState();
  const hold = (cell: string, symbol: string, value: number, to = forever): Change => {
    return { kind: 'hold', cell, symbol, value, from: step, to };
  };
  const make = (title: string, says: string, ...all: Change[]): Suggestion => {
    return { title, says, act: () => all.forEach(addChange) };
  };
  return [
    make(
      'LSTM: f at 1, i at 0',
      'Nothing is forgotten, nothing is written: c stands still.',
      hold('LSTM', 'f', 1),
      hold('LSTM', 'i', 0),
    ),
    make('GRU: z at 0', 'The same in one gate: h stands still.', hold('GRU', 'z', 0)),
    make('LSTM: f at 0', 'Every step forgets all: a memory of one letter.', hold('LSTM', 'f', 0)),
    make('GRU: r at 0', 'The candidate sees the letter alone.', hold('GRU', 'r', 0)),
    make('LSTM: o at 1', 'All of the memory is shown at every step.', hold('LSTM', 'o', 1)),
    make(
      'All: empty h here',
      'A blow to the memory: who recovers, and how soon?',
      ...['RNN', 'GRU', 'LSTM'].map((cell) => hold(cell, 'h', 0, step)),
    ),
  ];
}
