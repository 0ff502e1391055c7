/** A cell's code, as a card shows it: derived when it is first asked for. */
import type { CodeView } from '../../components/views';
import type { Cell } from '../../models/cell';
import { torchLine, torchModule } from '../../models/read/torch';

const known = new WeakMap<Cell, CodeView>();

export function codeOf(cell: Cell): CodeView {
  let code = known.get(cell);
  if (!code) {
    const lines = cell.equations.map((equation) => [equation.symbol.name, torchLine(equation)]);
    code = { lines: Object.fromEntries(lines), module: torchModule(cell) };
    known.set(cell, code);
  }
  return code;
}
