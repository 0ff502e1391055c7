/** What the picture of a cell is laid out from: its graph, without colours, texts or values. */
import type { Role } from '../../models/expression';

export interface LayoutNode {
  readonly id: string;
  readonly kind: 'source' | 'layer' | 'operation';
  readonly sign: string;
  /** What its symbol is to the cell; left out where it has none. */
  readonly role?: Role | undefined;
  /** Of a state's previous value: the state's name. */
  readonly previousOf?: string | undefined;
}

export interface LayoutGraph {
  /** In the order they compute. */
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** The states that leave for the next step, then the output. */
  readonly exits: readonly string[];
}

/** A graph with its neighbours looked up; a wire drawn twice counts once. */
export interface Links {
  readonly nodes: readonly LayoutNode[];
  readonly byId: ReadonlyMap<string, LayoutNode>;
  readonly inputs: (id: string) => readonly string[];
  readonly outputs: (id: string) => readonly string[];
  /** The exits that some node makes. */
  readonly exits: readonly string[];
}

export function linksOf({ nodes, edges, exits }: LayoutGraph): Links {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inputs = new Map<string, string[]>();
  const outputs = new Map<string, string[]>();
  for (const { from, to } of edges) {
    if (inputs.get(to)?.includes(from)) continue;
    inputs.set(to, [...(inputs.get(to) ?? []), from]);
    outputs.set(from, [...(outputs.get(from) ?? []), to]);
  }
  return {
    nodes,
    byId,
    inputs: (id) => inputs.get(id) ?? [],
    outputs: (id) => outputs.get(id) ?? [],
    exits: exits.filter((id) => byId.has(id)),
  };
}

/** Whether a node concatenates: what leaves it is not unit by unit what enters. */
export function isJoin({ kind, sign }: LayoutNode): boolean {
  return kind === 'operation' && sign === '‖';
}

/** Whether a node is an operation unit by unit: of its operands' width, and close to them in value. */
export function isElementwise(node: LayoutNode): boolean {
  return node.kind === 'operation' && !isJoin(node);
}
