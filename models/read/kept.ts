/** How much of its memory a cell keeps at a step. */
import type { Cell } from '../cell';
import { type Application, type CellSymbol, type Expression, visit } from '../expression';

/** The gate that multiplies the old memory; `all`: it is added as it is; `none`: it is recomputed. */
export type Keeping = KeepingGate | 'all' | 'none';

interface KeepingGate {
  readonly gate: CellSymbol;
  /** Whether the old memory is multiplied by 1 − gate. */
  readonly isInverse: boolean;
}

/** What weights the old memory in the equation of a cell's memory, its last state. */
export function keepingOf({ states, equations }: Cell): Keeping {
  const memory = states.at(-1);
  const equation = equations.find(({ symbol }) => symbol.name === memory?.name);
  if (!memory || !equation) return 'none';
  const { expression } = equation;
  const isOld = (part: Expression) =>
    part.kind === 'symbol' && part.previousOf?.name === memory.name;
  if (isApplication(expression, 'plus') && expression.operands.some(isOld)) return 'all';
  let keeping: Keeping = 'none';
  visit(expression, (part) => {
    if (!isApplication(part, 'times') || !part.operands.some(isOld)) return;
    const factor = part.operands.find((each) => !isOld(each));
    keeping = (factor && gateIn(factor)) ?? keeping;
  });
  return keeping;
}

function gateIn(factor: Expression): KeepingGate | undefined {
  if (factor.kind === 'symbol' && factor.role === 'gate') {
    return { gate: factor, isInverse: false };
  }
  const [inner] = isApplication(factor, 'oneMinus') ? factor.operands : [];
  return inner?.kind === 'symbol' && inner.role === 'gate'
    ? { gate: inner, isInverse: true }
    : undefined;
}

const isApplication = (part: Expression, name: string): part is Application =>
  part.kind === 'application' && part.operation.name === name;
