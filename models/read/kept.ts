/** How much of its memory a cell keeps at a step. */
import type { Cell } from '../cell';
import { type Application, type CellSymbol, type Expression, visit } from '../expression';
import { type DiagramEdge, diagram } from './diagram';

/** The gate that multiplies the old memory; `all`: it is added as it is; `none`: it is recomputed. */
export type Keeping = KeepingGate | 'all' | 'none';

interface KeepingGate {
  readonly gate: CellSymbol;
  /** Whether the old memory is multiplied by 1 − gate. */
  readonly isInverse: boolean;
  /** The old memory times the gate, or times 1 − gate. */
  readonly product: Application;
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
    const found = factor && gateIn(factor);
    if (found) keeping = { ...found, product: part };
  });
  return keeping;
}

/**
 * The wires of a cell's diagram along which its old memory flows to the new one: through the gate
 * that weights it; if it is recomputed, those to the layers that read it.
 */
export function keptWires(cell: Cell): readonly DiagramEdge[] {
  const keeping = keepingOf(cell);
  const memory = cell.states.at(-1)?.name;
  const { nodes, edges } = diagram(cell);
  const old = nodes.find(({ previousOf }) => previousOf === memory)?.id;
  const product =
    typeof keeping === 'object'
      ? nodes.find(({ work }) => work?.expression === keeping.product)?.id
      : memory;
  return edges.filter(({ from, to }) =>
    from === old ? keeping === 'none' || to === product : from === product && to === memory,
  );
}

function gateIn(factor: Expression): Omit<KeepingGate, 'product'> | undefined {
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
