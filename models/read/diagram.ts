import type { Application, Cell, CellSymbol, Expression } from '../expression';

/** A part of a cell's picture. */
export interface DiagramNode {
  /** `x`, `h_prev`, a symbol's name, or `h.times` for an unnamed operation on the way to h. */
  readonly id: string;
  /** Where values enter, a learned layer with its squash, or an operation on values. */
  readonly kind: 'source' | 'layer' | 'operation';
  /** What the node shows when it has no symbol of its own to show: `×`, `σ`, `‖`. */
  readonly sign: string;
  /** The named quantity that leaves this node, if it has a name. */
  readonly symbol?: CellSymbol;
  /** The quantity that this unnamed operation is on the way to. */
  readonly towards?: CellSymbol;
}

/** A wire: what leaves one node and enters another. */
export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
}

export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/**
 * The picture's graph, read off the definition: a node for every operation, with a layer and its
 * squash drawn as one box; a wire for every operand. Where things stand is not said here.
 */
export function diagram(cell: Cell): Diagram {
  const nodes: DiagramNode[] = [];
  const edges: DiagramEdge[] = [];
  const ids = new Map<Expression | string, string>();

  const add = (key: Expression | string, node: DiagramNode): string => {
    nodes.push(node);
    ids.set(key, node.id);
    return node.id;
  };

  const place = (expression: Expression, within: CellSymbol, id?: string): string | undefined => {
    if (expression.kind === 'parameter') return undefined;
    const key = expression.kind === 'symbol' ? expression.name : expression;
    const known = ids.get(key);
    if (known) return known;
    if (expression.kind === 'symbol') {
      const { name } = expression;
      return add(name, { id: name, kind: 'source', sign: '', symbol: expression });
    }
    const layer = layerIn(expression);
    const operands = (layer ?? expression).operands;
    const froms = operands.map((operand) => place(operand, within));
    const node: DiagramNode = {
      id: id ?? freshId(`${within.name}.${expression.operation.name}`, nodes),
      kind: layer ? 'layer' : 'operation',
      sign: expression.operation.sign,
      ...(id ? { symbol: within } : { towards: within }),
    };
    add(expression, node);
    for (const from of froms) if (from) edges.push({ from, to: node.id });
    return node.id;
  };

  for (const { symbol, expression } of cell.equations) {
    const id = place(expression, symbol, symbol.name);
    if (id) ids.set(symbol.name, id);
  }
  return { nodes, edges };
}

/** The layer of `W a + b` or of `squash(W a + b)`; undefined for anything else. */
function layerIn(application: Application): Application | undefined {
  if (application.operation.name === 'linear') return application;
  const [first, ...others] = application.operands;
  const alone = others.length === 0 && first?.kind === 'application';
  return alone && first.operation.name === 'linear' ? first : undefined;
}

function freshId(base: string, nodes: readonly DiagramNode[]): string {
  const taken = nodes.filter((node) => node.id.replace(/\d+$/, '') === base).length;
  return taken === 0 ? base : `${base}${taken + 1}`;
}
