import type { Suggestion } from '../../components/panels/ChangeForm';
import type { Cell } from '../../models/cell';
import type { CellSymbol } from '../../models/expression';
import { type Change, forever } from '../change';

/** The suggestions of the definitions, and one that sets all memories to zero. */
export function suggestionsAt(
  step: number,
  cells: readonly Cell[],
  addChange: (change: Change) => void,
): Suggestion[] {
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
