import type { Cell } from '../cell';
import { type Expression, visit, type Width } from '../expression';
import { checkedExtents } from './check';

/** The sizes of a model's input, hidden state and output. */
export interface Sizes {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
}

/** `in2reset.weight` → [128, 192]: weights are [out, in], biases and vectors [out]. */
export type ParameterShapes = ReadonlyMap<string, readonly number[]>;

/** The size that a width name stands for. */
export function widthIn(sizes: Sizes, width: Width): number {
  return { input: sizes.inputSize, hidden: sizes.hiddenSize, output: sizes.outputSize }[width];
}

/**
 * The shape of every parameter, in the order of the equations, derived by the rule of
 * `read/widths`.
 * @throws if the definition is not valid, like `checkedExtents`
 */
export function parameterShapes(cell: Cell, sizes: Sizes): ParameterShapes {
  checkedExtents(cell);
  const shapes = new Map<string, readonly number[]>();
  for (const { expression } of cell.equations) {
    visit(expression, (part) => {
      if (part.kind === 'parameter' && part.part === 'vector') {
        shapes.set(part.name, [lengthOf(cell, part, sizes)]);
      }
      if (part.kind !== 'application' || part.operation.width !== 'layer') return;
      const out = lengthOf(cell, part, sizes);
      const [operand, ...parameters] = part.operands;
      for (const parameter of parameters) {
        if (parameter.kind !== 'parameter' || operand === undefined) continue;
        const isWeight = parameter.part === 'weight';
        shapes.set(parameter.name, isWeight ? [out, lengthOf(cell, operand, sizes)] : [out]);
      }
    });
  }
  return shapes;
}

/** The total number of parameters of these shapes. */
export function countParameters(shapes: ParameterShapes): number {
  let count = 0;
  for (const shape of shapes.values()) count += shape.reduce((product, size) => product * size, 1);
  return count;
}

/**
 * The length of a part of a cell's expressions.
 * @throws if the cell has no such part, or is not valid
 */
export function lengthOf(cell: Cell, part: Expression, sizes: Sizes): number {
  const extent = part.kind === 'symbol' ? [part.width] : checkedExtents(cell).get(part);
  if (!extent) throw new Error(`${cell.name}: expected a part of its equations, got another`);
  return extent.reduce((sum, width) => sum + widthIn(sizes, width), 0);
}
