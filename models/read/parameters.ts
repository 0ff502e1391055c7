import { type Cell, type Expression, visit, type Width } from '../expression';

/** The sizes of a model: length of the input, of the hidden state, of the output. */
export interface Sizes {
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly outputSize: number;
}

/** `in2reset.weight` → [128, 192]: weights are [out, in], biases and vectors [out]. */
export type ParameterShapes = ReadonlyMap<string, readonly number[]>;

/** The number that a width stands for in a model of these sizes. */
export function widthIn(sizes: Sizes, width: Width): number {
  return { input: sizes.inputSize, hidden: sizes.hiddenSize, output: sizes.outputSize }[width];
}

/**
 * The shape of every parameter, in the order the equations name them, read off the definition:
 * a layer is as wide as the symbol whose equation it stands in, and takes what its operand gives.
 */
export function parameterShapes(cell: Cell, sizes: Sizes): ParameterShapes {
  const shapes = new Map<string, readonly number[]>();
  for (const { symbol, expression } of cell.equations) {
    const out = widthIn(sizes, symbol.width);
    visit(expression, (part) => {
      if (part.kind === 'parameter' && part.part === 'vector') shapes.set(part.name, [out]);
      if (part.kind !== 'application' || part.operation.name !== 'linear') return;
      const [operand, ...parameters] = part.operands;
      for (const parameter of parameters) {
        if (parameter.kind !== 'parameter' || operand === undefined) continue;
        const shape = parameter.part === 'weight' ? [out, lengthOf(operand, sizes)] : [out];
        shapes.set(parameter.name, shape);
      }
    });
  }
  return shapes;
}

/** How many numbers these shapes hold together. */
export function countParameters(shapes: ParameterShapes): number {
  let count = 0;
  for (const shape of shapes.values()) count += shape.reduce((product, size) => product * size, 1);
  return count;
}

/** How many columns an operand of a layer has; joining adds up, all else keeps the length. */
export function lengthOf(expression: Expression, sizes: Sizes): number {
  if (expression.kind === 'symbol') return widthIn(sizes, expression.width);
  if (expression.kind === 'parameter') return 0;
  // A layer inside an equation is as wide as the states are.
  if (expression.operation.name === 'linear') return sizes.hiddenSize;
  const lengths = expression.operands.map((operand) => lengthOf(operand, sizes));
  return expression.operation.name === 'concat'
    ? lengths.reduce((sum, length) => sum + length, 0)
    : Math.max(...lengths);
}
