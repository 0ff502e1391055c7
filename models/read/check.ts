/** Checks once per cell that a definition is valid, before anything is derived from it. */
import type { Cell } from '../cell';
import { type CellSymbol, type Expression, visit } from '../expression';
import { type Extent, type Extents, extentsOf } from './widths';

const checked = new WeakMap<Cell, Extents>();

/**
 * Checks a cell and returns the extent of every part of its expressions.
 * @throws naming culprit, expected and got: a width that does not fit (`read/widths`), a quantity
 * used before it is computed or defined twice, a previous value of something that is not a state,
 * two layers that share a parameter of different shapes
 */
export function checkedExtents(cell: Cell): Extents {
  let extents = checked.get(cell);
  if (!extents) {
    checkNames(cell);
    extents = joinedExtents(cell);
    checkParameters(cell, extents);
    checked.set(cell, extents);
  }
  return extents;
}

function checkNames(cell: Cell): void {
  const fail = (culprit: string, expected: string, got: string): never => {
    throw new Error(`${cell.name}: ${culprit}: expected ${expected}, got ${got}`);
  };
  const defined = new Map<string, CellSymbol>();
  const all = new Set(cell.equations.map(({ symbol }) => symbol.name));
  const states = new Map(cell.states.map((state) => [state.name, state]));
  for (const name of states.keys()) if (!all.has(name)) fail(name, 'an equation', 'a state alone');

  const check = (read: CellSymbol, by: string): void => {
    const { name, role, previousOf, width } = read;
    if (previousOf) {
      const state = states.get(previousOf.name);
      if (!state || name !== `${state.name}_prev`) {
        fail(`${name} in ${by}`, `the previous value of ${[...states.keys()].join(', ')}`, name);
      } else if (state.width !== width) fail(`${name} in ${by}`, state.width, width);
      return;
    }
    if (role === 'input') {
      if (name !== 'x' || width !== 'input') fail(`${name} in ${by}`, 'the input x', name);
      return;
    }
    const definition = defined.get(name);
    if (!definition) {
      fail(`${name} in ${by}`, `x, a previous state or what is made before ${by}`, name);
    } else if (definition.width !== width) fail(`${name} in ${by}`, definition.width, width);
  };

  for (const { symbol, expression } of cell.equations) {
    const { name } = symbol;
    if (defined.has(name)) fail(name, 'one equation', 'two');
    // Names are keys of plain objects, next to x and the previous states.
    if (name === 'x' || name in {} || states.has(name.replace(/_prev$/, '')) !== states.has(name)) {
      fail(name, 'a name of its own', name);
    }
    visit(expression, (part) => {
      if (part.kind === 'symbol') check(part, name);
    });
    const state = states.get(name);
    if (state && state.width !== symbol.width) fail(name, state.width, symbol.width);
    defined.set(name, symbol);
  }
}

/** A part used in several equations must have the same width in each. */
function joinedExtents(cell: Cell): Extents {
  const all = new Map<Expression, Extent>();
  for (const { symbol, expression } of cell.equations) {
    for (const [part, extent] of extentsOf(symbol, expression)) {
      const before = all.get(part);
      if (before && before.join() !== extent.join()) {
        const what = part.kind === 'application' ? part.operation.name : part.name;
        throw new Error(
          `${cell.name}: ${what} in ${symbol.name}: expected the width ${before.join(' + ')}, as in another equation, got ${extent.join(' + ')}`,
        );
      }
      all.set(part, extent);
    }
  }
  return all;
}

/** Layers and vectors that share a parameter must agree on its shape. */
function checkParameters(cell: Cell, extents: Extents): void {
  const shapes = new Map<string, string>();
  const agree = (name: string, shape: string) => {
    const before = shapes.get(name) ?? shape;
    if (before !== shape) {
      throw new Error(`${cell.name}: ${name}: expected one shape, got ${before} and ${shape}`);
    }
    shapes.set(name, shape);
  };
  const show = (part: Expression | undefined) =>
    ((part && extents.get(part)) ?? []).toSorted().join(' + ');
  for (const [part] of extents) {
    if (part.kind === 'parameter') agree(part.name, `[${show(part)}]`);
    if (part.kind !== 'application' || part.operation.width !== 'layer') continue;
    const [operand, ...parameters] = part.operands;
    for (const parameter of parameters) {
      if (parameter.kind !== 'parameter') continue;
      const { name, part: of } = parameter;
      agree(name, of === 'weight' ? `[${show(part)}, ${show(operand)}]` : `[${show(part)}]`);
    }
  }
}
