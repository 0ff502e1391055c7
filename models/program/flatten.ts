/** A cell's expressions as a flat list of operations, with the position of each one's numbers. */

import type { Cell } from '../cell';
import type { Application, Expression } from '../expression';
import { lengthOf, parameterShapes, type Sizes, widthIn } from '../read/parameters';
import { none, type Rows } from './rows';

export interface Instruction {
  readonly application: Application;
  readonly out: Rows;
  readonly operands: readonly Rows[];
  /** Set on the last instruction of an equation: the name of its symbol. */
  readonly makes?: string;
}

export interface Flattened {
  /** The length of one step's frame. */
  readonly frameSize: number;
  /** The position of every named quantity. */
  readonly slots: ReadonlyMap<string, Rows>;
  /** In the order they are computed. */
  readonly instructions: readonly Instruction[];
  readonly parameters: ReadonlyMap<string, Rows>;
  /** Everything in a frame, named or not. */
  readonly placed: readonly Rows[];
}

/** Flattens a cell for a batch; a part used several times is laid out once. */
export function flatten(cell: Cell, sizes: Sizes, batch: number): Flattened {
  const slots = new Map<string, Rows>();
  const instructions: Instruction[] = [];
  const parameters = new Map<string, Rows>();
  const placed: Rows[] = [];
  for (const [name, shape] of parameterShapes(cell, sizes)) {
    const count = shape.reduce((product, size) => product * size, 1);
    parameters.set(name, {
      values: none,
      gradients: new Float32Array(count),
      offset: 0,
      width: shape.length > 1 ? count : (shape[0] ?? 0),
      stride: 0,
      columnsWithoutGradient: 0,
    });
  }
  let size = 0;
  const place = (width: number): Rows => {
    const rows = {
      values: none,
      gradients: none,
      offset: size,
      width,
      stride: width,
      columnsWithoutGradient: 0,
    };
    size += width * batch;
    placed.push(rows);
    return rows;
  };
  const known = new Map<Expression | string, Rows>();
  const rowsOf = (expression: Expression): Rows => {
    const key = expression.kind === 'application' ? expression : expression.name;
    const found = expression.kind === 'parameter' ? parameters.get(key as string) : known.get(key);
    if (found) return found;
    if (expression.kind === 'parameter') throw new Error(`${expression.name}: no such parameter`);
    if (expression.kind === 'symbol') {
      const rows = place(widthIn(sizes, expression.width));
      known.set(key, rows);
      slots.set(expression.name, rows);
      return rows;
    }
    return instruct(expression, lengthOf(cell, expression, sizes));
  };
  const instruct = (application: Application, width: number, makes?: string): Rows => {
    const operands = application.operands.map(rowsOf);
    const out = place(width);
    instructions.push({ application, out, operands, ...(makes && { makes }) });
    known.set(application, out);
    return out;
  };
  for (const { symbol, expression } of cell.equations) {
    if (expression.kind !== 'application') throw new Error(`${symbol.name}: expected an operation`);
    const rows = instruct(expression, widthIn(sizes, symbol.width), symbol.name);
    known.set(symbol.name, rows);
    // A hold may overwrite this slot, so other uses of the same expression compute it again.
    known.delete(expression);
    slots.set(symbol.name, rows);
  }
  // States that no equation reads have a slot as well; their derivatives are zero.
  const given = new Map(cell.states.map(({ name, width }) => [`${name}_prev`, width]));
  for (const [name, width] of given.set('x', 'input')) {
    if (!slots.has(name)) slots.set(name, place(widthIn(sizes, width)));
  }
  return { frameSize: size, slots, instructions, parameters, placed };
}
