import { add, type Tensor, zeros } from '@tensorflow/tfjs';
import type { Cell } from '../cell';
import type { Expression } from '../expression';

/** Tensors by the names of symbols and parameters. */
export type Tensors = Record<string, Tensor>;

/**
 * Computes every equation of one time step with tfjs operations. Call it inside `tidy`; it disposes
 * of nothing.
 * @param parameters by name, shapes as `parameterShapes` gives them
 * @param given `x` [batch, input] and every `…_prev` [batch, hidden]
 * @returns every symbol of the cell, [batch, width]
 * @throws if an equation uses a name that is neither given nor already computed
 */
export function runStep(
  cell: Cell,
  parameters: Readonly<Tensors>,
  given: Readonly<Tensors>,
): Tensors {
  const computed: Tensors = {};
  const shared = new Map<Expression, Tensor>();

  const value = (expression: Expression): Tensor => {
    if (expression.kind !== 'application') {
      const { kind, name } = expression;
      const tensor = kind === 'parameter' ? parameters[name] : (computed[name] ?? given[name]);
      if (!tensor) throw new Error(`${cell.name}: ${name} is used before it is made`);
      return kind === 'parameter' && expression.part === 'vector' ? inEveryRow(tensor) : tensor;
    }
    let tensor = shared.get(expression);
    if (!tensor) {
      tensor = expression.operation.run(...expression.operands.map(value));
      shared.set(expression, tensor);
    }
    return tensor;
  };

  // Broadcast to the batch: a vector has no rows to concatenate or return.
  const inEveryRow = (vector: Tensor): Tensor => {
    const [rows = 1] = Object.values(given)[0]?.shape ?? [];
    return add(vector, zeros([rows, vector.size]));
  };

  for (const { symbol, expression } of cell.equations) computed[symbol.name] = value(expression);
  return computed;
}
