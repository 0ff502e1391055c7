/** The recurrent weights: the columns of a cell's matrices that read a previous state. */

import type { Cell } from '../cell';
import { type Application, type Expression, visit } from '../expression';
import { lengthOf, type Sizes } from './parameters';

/** Adjacent columns of a weight matrix that read a previous state. */
export interface RecurrentBlock {
  /** `in2reset.weight` */
  readonly parameter: string;
  /** The first column. */
  readonly from: number;
  /** The column after the last. */
  readonly to: number;
  /** The number of columns of the whole matrix. */
  readonly columns: number;
}

/**
 * The columns that read a previous state and contribute to a new one: the W_hh of Pascanu, Mikolov
 * & Bengio 2013, "On the difficulty of training recurrent neural networks", derived from the
 * definition. Output layers, which feed nothing back, and peepholes, which are not matrices, are
 * excluded.
 */
export function recurrentBlocks(cell: Cell, sizes: Sizes): RecurrentBlock[] {
  const blocks: RecurrentBlock[] = [];
  for (const layer of layersFeedingStates(cell)) {
    const [operand, weight] = layer.operands;
    if (!operand || weight?.kind !== 'parameter') continue;
    const columns = lengthOf(cell, operand, sizes);
    let from = 0;
    for (const part of partsOf(operand)) {
      const to = from + lengthOf(cell, part, sizes);
      if (readsPreviousState(part)) blocks.push({ parameter: weight.name, from, to, columns });
      from = to;
    }
  }
  return blocks;
}

/**
 * Multiplies the recurrent weights. Only scaled arrays are copied; at a scale of 1 none is.
 * @param parameters by name, row by row; not modified
 * @throws naming a matrix that is missing
 */
export function scaleRecurrent(
  cell: Cell,
  sizes: Sizes,
  parameters: Readonly<Record<string, Float32Array>>,
  scale: number,
): Record<string, Float32Array> {
  const scaled = { ...parameters };
  if (scale === 1) return scaled;
  for (const { parameter, from, to, columns } of recurrentBlocks(cell, sizes)) {
    const own = parameters[parameter];
    if (!own) throw new Error(`${parameter}: expected a parameter, got nothing`);
    // A matrix may contain two blocks.
    const values = scaled[parameter] === own ? own.slice() : (scaled[parameter] ?? own);
    for (let row = 0; row < values.length; row += columns) {
      for (let at = row + from; at < row + to; at++) values[at] = (values[at] ?? 0) * scale;
    }
    scaled[parameter] = values;
  }
  return scaled;
}

/** The layers of all equations that a state depends on, each once, in the cell's order. */
function layersFeedingStates(cell: Cell): Application[] {
  const needed = new Set(cell.states.map(({ name }) => name));
  const layers: Application[] = [];
  // Backwards, because an equation follows those that it reads.
  for (const { symbol, expression } of cell.equations.toReversed()) {
    if (!needed.has(symbol.name)) continue;
    const own: Application[] = [];
    visit(expression, (part) => {
      if (part.kind === 'symbol') needed.add(part.name);
      if (part.kind === 'application' && part.operation.width === 'layer') own.push(part);
    });
    layers.unshift(...own);
  }
  return layers;
}

/** The parts that a layer's operand concatenates, in order. */
function partsOf(operand: Expression): readonly Expression[] {
  const joins = operand.kind === 'application' && operand.operation.width === 'joined';
  return joins ? operand.operands.flatMap(partsOf) : [operand];
}

function readsPreviousState(expression: Expression): boolean {
  let reads = false;
  visit(expression, (part) => {
    reads ||= part.kind === 'symbol' && part.previousOf !== undefined;
  });
  return reads;
}
