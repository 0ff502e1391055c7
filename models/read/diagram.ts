import type { Cell } from '../cell';
import type { Application, CellSymbol, Expression, Role } from '../expression';
import { visit } from '../expression';
import { type Phase, phases } from '../jobs';

/** A part of a cell's picture. */
export interface DiagramNode {
  /** `x`, `h_prev`, a symbol's name, `join`, or `h.times` for another operation on the way to h. */
  readonly id: string;
  /** Where values enter, a learned layer with its squash, or an operation on values. */
  readonly kind: 'source' | 'layer' | 'operation';
  /** What the node shows when it has no symbol of its own to show: `×`, `σ`, `‖`. */
  readonly sign: string;
  /** The named quantity that leaves this node, if it has a name. */
  readonly symbol?: CellSymbol;
  /** What that quantity is to the cell. */
  readonly role?: Role;
  /** Of a state's previous value: the state's name. */
  readonly previousOf?: string;
  /** The quantity that this unnamed operation is on the way to. */
  readonly towards?: CellSymbol;
  /** What the node computes, and when; a source computes nothing. */
  readonly work?: { readonly expression: Application; readonly phase: Phase };
}

/** A wire: what leaves one node and enters another. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
}

export interface Diagram {
  /** In the order they compute. */
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  /** The nodes whose values leave the cell: its states, then its output. */
  readonly exits: readonly string[];
}

const known = new WeakMap<Cell, Diagram>();

/**
 * The picture's graph, read off the definition: a node for every operation, with a layer and its
 * squash drawn as one box; a wire for every operand. Where things stand is not said here.
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
      const met = ids.get(key);
      if (met) return met;
      if (part.kind === 'symbol') {
        nodes.push({ id: part.name, kind: 'source', sign: '', ...named(part) });
        ids.set(key, part.name);
        return part.name;
      }
      const layer = inputsOfLayer(part);
      const froms = (layer ?? part.operands).map((operand) => place(operand));
      const joins = joinsGiven(part);
      // What it reads has been computed by then, whatever its own job is.
      const phase = latest([
        joins ? 'join' : jobs[0],
        ...froms.flatMap((from) => phaseById.get(from ?? '') ?? []),
      ]);
      const id = name ?? freshId(joins ? 'join' : `${within.name}.${part.operation.name}`, nodes);
      nodes.push({
        id,
        kind: layer ? 'layer' : 'operation',
        sign: part.operation.sign,
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

/** What a node says of the quantity that leaves it. */
function named(symbol: CellSymbol): Pick<DiagramNode, 'symbol' | 'role' | 'previousOf'> {
  const { role, previousOf } = symbol;
  return { symbol, role, ...(previousOf && { previousOf: previousOf.name }) };
}

function latest(all: readonly Phase[]): Phase {
  return phases[Math.max(...all.map((phase) => phases.indexOf(phase)))] ?? 'join';
}

/**
 * What enters a learned box: `W a + b`, such a sum with more to it (a peephole, a gated product),
 * or the squash of one. Undefined for anything else.
 */
function inputsOfLayer(application: Application): Expression[] | undefined {
  const { weighed, added } = layerOf(application);
  return weighed.length > 0 ? [...weighed, ...added] : undefined;
}

/** What a learned box weighs, and what it adds as it is; it weighs nothing if it is no such box. */
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

/** What a layer or a peephole weighs. */
function learned(expression: Expression): Expression | undefined {
  if (expression.kind !== 'application') return undefined;
  const weighed = expression.operands.some((operand) => operand.kind === 'parameter');
  return weighed ? expression.operands.find((operand) => operand.kind !== 'parameter') : undefined;
}

/** Whether an operation joins what a step is given, before anything is computed. */
function joinsGiven(application: Application): boolean {
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
