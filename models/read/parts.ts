/**
 * Gives names to the unnamed parts of equations, so that they can be explained like any other
 * quantity: `h.sigmoid` is the first σ(…) in the equation of h, `h.sigmoid2` the second.
 */

import type { Cell, Equation } from '../cell';
import { type Application, type CellSymbol, visit } from '../expression';
import { checkedExtents } from './check';
import { plainExpression } from './plain';

export interface UnnamedPart {
  /** Its title is the part's formula. */
  readonly symbol: CellSymbol;
  readonly equation: Equation;
  readonly application: Application;
}

const known = new WeakMap<Cell, ReadonlyMap<string, UnnamedPart>>();

/** Every operation in a cell's equations, except the outermost one of each. */
export function unnamedParts(cell: Cell): ReadonlyMap<string, UnnamedPart> {
  let parts = known.get(cell);
  if (!parts) {
    parts = read(cell);
    known.set(cell, parts);
  }
  return parts;
}

/** The name of a part of an equation; undefined for the whole expression. */
export function partName(cell: Cell, equation: Equation, part: Application): string | undefined {
  for (const [name, each] of unnamedParts(cell)) {
    if (each.equation === equation && each.application === part) return name;
  }
  return undefined;
}

function read(cell: Cell): Map<string, UnnamedPart> {
  const parts = new Map<string, UnnamedPart>();
  const extents = checkedExtents(cell);
  for (const equation of cell.equations) {
    visit(equation.expression, (application) => {
      if (application.kind !== 'application' || application === equation.expression) return;
      const base = `${equation.symbol.name}.${application.operation.name}`;
      let name = base;
      for (let count = 2; parts.has(name); count++) name = `${base}${count}`;
      const [width, ...others] = extents.get(application) ?? [];
      const symbol: CellSymbol = {
        kind: 'symbol',
        name,
        tex: equation.symbol.tex,
        title: plainExpression(application),
        sentence: `A part of the equation of ${equation.symbol.name}.`,
        role: 'candidate',
        // The units of a concatenated vector are numbered consecutively.
        width: width && others.length === 0 ? width : 'hidden',
        hue: equation.symbol.hue,
      };
      parts.set(name, { symbol, equation, application });
    });
  }
  return parts;
}
