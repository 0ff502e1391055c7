/** Runs a cell in double precision, directly from its expressions: the reference for tests. */
import type { Cell } from '../models/cell';
import type { Expression } from '../models/expression';

type Vectors = Readonly<Record<string, ArrayLike<number>>>;

/** Every named quantity of every step. */
export function runInDoubles(
  cell: Cell,
  parameters: Vectors,
  xs: readonly ArrayLike<number>[],
  initial: Vectors,
): Record<string, number[]>[] {
  let before: Vectors = initial;
  return xs.map((x) => {
    const computed: Record<string, number[]> = {};
    const numbersOf = (expression: Expression): number[] => {
      if (expression.kind === 'parameter')
        return [...Array.from(parameters[expression.name] ?? [])];
      if (expression.kind === 'symbol') {
        const { name, previousOf, role } = expression;
        const found = previousOf ? before[previousOf.name] : role === 'input' ? x : computed[name];
        if (!found) throw new Error(`expected ${name} to be made`);
        return Array.from(found);
      }
      const [a = [], b = [], c = []] = expression.operands.map(numbersOf);
      switch (expression.operation.name) {
        case 'sigmoid':
          return a.map((value) => 1 / (1 + Math.exp(-value)));
        case 'tanh':
          return a.map(Math.tanh);
        case 'relu':
          return a.map((value) => Math.max(0, value));
        case 'oneMinus':
          return a.map((value) => 1 - value);
        case 'plus':
          return a.map((value, unit) => value + (b[unit] ?? Number.NaN));
        case 'times':
          return a.map((value, unit) => value * (b[unit] ?? Number.NaN));
        case 'concat':
          return [...a, ...b];
        case 'linear':
          return c.map((bias, row) =>
            a.reduce(
              (sum, value, column) => sum + value * (b[row * a.length + column] ?? Number.NaN),
              bias,
            ),
          );
        default:
          throw new Error(`expected an operation that is known, got ${expression.operation.name}`);
      }
    };
    for (const { symbol, expression } of cell.equations)
      computed[symbol.name] = numbersOf(expression);
    before = computed;
    return computed;
  });
}
