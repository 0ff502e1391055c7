import type { Cell } from '../cell';
import type { Application, CellSymbol, Expression, Role } from '../expression';
import { visit } from '../expression';
import { type Phase, phases } from '../jobs';

/** A node of a cell's diagram. */
export interface DiagramNode {
  /**
   * `x`, `h_prev`, a symbol's name, `join`, or `h.times` for an unnamed operation of h's equation.
   */
  readonly id: string;
  /** An input of the diagram, a learned layer with its activation, or another operation. */
  readonly kind: 'source' | 'layer' | 'operation';
  /** The label of a node without a symbol: `×`, `σ`, `‖`. */
  readonly sign: string;
  /** The named quantity that this node outputs, if any. */
  readonly symbol?: CellSymbol;
  /** The role of that quantity. */
  readonly role?: Role;
  /** Set on a state's previous value: the state's name. */
  readonly previousOf?: string;
  /** Set on a concatenation. */
  readonly concatenates?: true;
  /** Set on an unnamed operation: the symbol of its equation. */
  readonly towards?: CellSymbol;
  /** What the node computes, and in which phase; not set on sources. */
  readonly work?: { readonly expression: Application; readonly phase: Phase };
}

/** A wire from one node to another. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
}

export interface Diagram {
  /** In the order of computation. */
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** The nodes whose values are outputs of the cell: its states, then y. */
  readonly exits: readonly string[];
}

const known = new WeakMap<Cell, Diagram>();

/**
 * The diagram's graph, derived from the definition: a node for every operation (a layer and its
 * activation are one node), an edge for every operand. It has no positions.
 */
export function diagram(cell: Cell): Diagram {
  let graph = known.get(cell);
  if (!graph) {
    graph = read(cell);
    known.set(cell, graph);
  }
  return graph;
}

function read(cell: Cell): Diagram {
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const ids = new Map<Expression | string, string>();
  const phaseById = new Map<string, Phase>();

  for (const { symbol: within, expression, jobs } of cell.equations) {
    const place = (part: Expression, name?: string): string | undefined => {
      if (part.kind === 'parameter') return undefined;
      const key = part.kind === 'symbol' ? part.name : part;
      const existing = ids.get(key);
      if (existing) return existing;
      if (part.kind === 'symbol') {
        nodes.push({ id: part.name, kind: 'source', sign: '', ...named(part) });
        ids.set(key, part.name);
        return part.name;
      }
      const layer = inputsOfLayer(part);
      const froms = (layer ?? part.operands).map((operand) => place(operand));
      const joins = concatenatesInputs(part);
      // Not before its operands are computed, whatever its own job is.
      const phase = latest([
        joins ? 'join' : jobs[0],
        ...froms.flatMap((from) => phaseById.get(from ?? '') ?? []),
      ]);
      const id = name ?? freshId(joins ? 'join' : `${within.name}.${part.operation.name}`, nodes);
      nodes.push({
        id,
        kind: layer ? 'layer' : 'operation',
        sign: part.operation.sign,
        ...(part.operation.width === 'joined' && { concatenates: true as const }),
        ...(name ? named(within) : { towards: within }),
        work: { expression: part, phase },
      });
      ids.set(key, id);
      phaseById.set(id, phase);
      for (const from of froms) if (from) edges.push({ from, to: id });
      return id;
    };
    const id = place(expression, within.name);
    if (id) ids.set(within.name, id);
  }
  return { nodes, edges, exits: [...cell.states.map(({ name }) => name), 'y'] };
}

/** The properties of a node that come from its symbol. */
function named(symbol: CellSymbol): Pick<DiagramNode, 'symbol' | 'role' | 'previousOf'> {
  const { role, previousOf } = symbol;
  return { symbol, role, ...(previousOf && { previousOf: previousOf.name }) };
}

function latest(all: readonly Phase[]): Phase {
  return phases[Math.max(...all.map((phase) => phases.indexOf(phase)))] ?? 'join';
}

/**
 * The inputs of a learned layer: of `W a + b`, of such a sum with further addends (a peephole, a
 * gated product), or of an activation of either. Undefined for anything else.
 */
function inputsOfLayer(application: Application): Expression[] | undefined {
  const { weighed, added } = layerOf(application);
  return weighed.length > 0 ? [...weighed, ...added] : undefined;
}

/**
 * The operands that a layer multiplies by weights, and those that it only adds; both empty of
 * weights if it is not a layer.
 */
export function layerOf(application: Application): {
  readonly weighed: readonly Expression[];
  readonly added: readonly Expression[];
} {
  const [first, ...others] = application.operands;
  const squashed = others.length === 0 && first?.kind === 'application' ? first : application;
  const addends = addendsOf(squashed);
  return {
    weighed: addends.flatMap((addend) => learned(addend) ?? []),
    added: addends.filter((addend) => learned(addend) === undefined),
  };
}

function addendsOf(expression: Expression): Expression[] {
  const sum = expression.kind === 'application' && expression.operation.name === 'plus';
  return sum ? expression.operands.flatMap(addendsOf) : [expression];
}

/** The operand that a layer or a peephole multiplies by its weights. */
function learned(expression: Expression): Expression | undefined {
  if (expression.kind !== 'application') return undefined;
  const weighed = expression.operands.some((operand) => operand.kind === 'parameter');
  return weighed ? expression.operands.find((operand) => operand.kind !== 'parameter') : undefined;
}

/** Whether an operation concatenates only inputs and previous states. */
function concatenatesInputs(application: Application): boolean {
  if (application.operation.width !== 'joined') return false;
  let given = true;
  visit(application, (part) => {
    if (part === application || part.kind === 'parameter') return;
    given &&= part.kind === 'symbol' && (part.role === 'input' || part.previousOf !== undefined);
  });
  return given;
}

function freshId(base: string, nodes: readonly DiagramNode[]): string {
  const taken = nodes.filter((node) => node.id.replace(/\d+$/, '') === base).length;
  return taken === 0 ? base : `${base}${taken + 1}`;
}
