import { useMemo } from 'react';
import { ChangeForm, type Suggestion } from '../../components/panels/ChangeForm';
import type { Cell } from '../../models/cell';
import type { CellSymbol } from '../../models/expression';
import { type Change, forever } from '../change';
import { useStore } from '../store';
import { changeOf, changeTargets, draftFor } from './changeTargets';
import { type PanelProps, runOf } from './runs';
import { layersOf } from './weightsView';

/** Changes to a run: any at all by the form, and a few worth trying. */
export function ChangePanel({ models, tokens, task, step, changes, trail }: PanelProps) {
  const name = useStore((state) => state.cell);
  const question = trail.at(-1);
  const { setCell, addChange } = useStore.getState();
  const model = models.find(({ cell }) => cell.name === name) ?? models[0];
  const run = model && runOf(model, tokens, task, changes);
  const targets = useMemo(() => (run ? changeTargets(run, layersOf(run, 0)) : []), [run]);
  if (!model) return null;
  const asked = question?.cell === model.cell.name ? question : undefined;
  return (
    <ChangeForm
      // Opened from another number, the form begins with that one.
      key={`${question?.cell} ${question?.symbol} ${question?.unit}`}
      cells={models.map(({ cell }) => ({ value: cell.name, title: cell.name }))}
      cell={model.cell.name}
      targets={targets}
      step={Math.max(1, step)}
      first={draftFor(asked)}
      suggestions={suggestionsAt(
        Math.max(1, step),
        models.map(({ cell }) => cell),
      )}
      onCell={setCell}
      onChange={(draft) => {
        const target = targets.find(({ id }) => id === draft.target);
        if (target) addChange(changeOf(model.cell.name, draft, target, Math.max(1, step)));
      }}
    />
  );
}

/** What the definitions say is worth trying, and a blow to all memories at once. */
function suggestionsAt(step: number, cells: readonly Cell[]): Suggestion[] {
  const { addChange } = useStore.getState();
  const hold = (cell: Cell, symbol: CellSymbol, value: number, to = forever): Change => {
    return { kind: 'hold', cell: cell.name, symbol: symbol.name, value, from: step, to };
  };
  const make = (title: string, message: string, all: readonly Change[]): Suggestion => {
    return { title, message, act: () => all.forEach(addChange) };
  };
  const trials = cells.flatMap((cell) =>
    cell.trials.map(({ holds, message }) => {
      const held = holds.map(({ symbol, value }) => `${symbol.name} at ${value}`).join(', ');
      const all = holds.map(({ symbol, value }) => hold(cell, symbol, value));
      return make(`${cell.name}: ${held}`, message, all);
    }),
  );
  const emptied = cells.flatMap((cell) => cell.states.map((state) => hold(cell, state, 0, step)));
  const blow = 'All memories are set to 0 at this step: which cells recover, and how soon?';
  return [...trials, make('All: set the memory to 0 here', blow, emptied)];
}
