/**
 * The rule of widths. An element-wise operation has the width of its operands, which must agree;
 * `concat` adds theirs; a layer has its explicit width, or that of what it is combined with, up to
 * the symbol of its equation. A layer that is otherwise undetermined, because it is concatenated or
 * feeds another layer, also has that symbol's width.
 */
import type { Application, CellSymbol, Expression, Width } from '../expression';
import { plainExpression } from './plain';

/** The widths concatenated in a vector, in order: `['input', 'hidden']` for [x, h]. */
export type Extent = readonly Width[];

/** The extent of every application, symbol and vector parameter of an expression. */
export type Extents = ReadonlyMap<Expression, Extent>;

/**
 * Derives the widths in an equation.
 * @throws naming the part whose width does not fit, expected and got
 */
export function extentsOf(symbol: CellSymbol, expression: Expression): Extents {
  const extents = new Map<Expression, Extent>();
  const own: Extent = [symbol.width];

  const settle = (part: Expression, expected: Extent): void => {
    const isJoin = part.kind === 'application' && part.operation.width === 'joined';
    const extent = isJoin ? alone(part, own) : (known(part) ?? expected);
    if (!isSame(extent, expected)) throw fault(symbol, part, expected, extent);
    const before = extents.get(part);
    if (before && !isSame(before, extent)) throw fault(symbol, part, before, extent);
    extents.set(part, extent);
    if (part.kind === 'parameter' && part.part !== 'vector') {
      throw new Error(`${symbol.name}: ${part.name}: expected a layer around a ${part.part}`);
    }
    if (part.kind !== 'application') return;
    for (const operand of operandsOf(part)) {
      settle(operand, part.operation.width === 'kept' ? extent : alone(operand, own));
    }
  };

  if (expression.kind !== 'application') {
    throw new Error(
      `${symbol.name}: expected an operation, got ${expression.kind} ${expression.name}`,
    );
  }
  settle(expression, own);
  return extents;
}

/** The operands that determine a width: of a layer only the first, which its weights multiply. */
function operandsOf({ operation, operands }: Application): readonly Expression[] {
  return operation.width === 'layer' ? operands.slice(0, 1) : operands;
}

/** The extent of a part by itself; undefined if it depends on the context. */
function known(part: Expression): Extent | undefined {
  if (part.kind === 'symbol') return [part.width];
  if (part.kind === 'parameter') return undefined;
  const { operation, operands, width } = part;
  if (operation.width === 'layer') return width && [width];
  const parts = operands.map(known);
  if (operation.width === 'kept') return parts.find((extent) => extent !== undefined);
  return parts.every((extent) => extent !== undefined) ? parts.flat() : undefined;
}

/** The extent of a part without context: undetermined layers have the symbol's width. */
function alone(part: Expression, own: Extent): Extent {
  const extent = known(part);
  if (extent || part.kind !== 'application' || part.operation.width === 'layer') {
    return extent ?? own;
  }
  const parts = part.operands.map((operand) => alone(operand, own));
  return part.operation.width === 'joined'
    ? parts.flat()
    : (parts.find((each) => !isSame(each, own)) ?? own);
}

function isSame(one: Extent, other: Extent): boolean {
  return one.toSorted().join() === other.toSorted().join();
}

function fault(symbol: CellSymbol, part: Expression, expected: Extent, got: Extent): Error {
  const [wanted, had] = [expected, got].map((extent) => extent.join(' + '));
  const culprit = plainExpression(part, ({ name }) => name);
  return new Error(`${symbol.name}: ${culprit}: expected the width ${wanted}, got ${had}`);
}
