/** The input of the diagram's layout: a cell's graph, without colours, texts or values. */
import type { Role } from '../../models/expression';

export interface LayoutNode {
  readonly id: string;
  readonly kind: 'source' | 'layer' | 'operation';
  readonly sign: string;
  /** Set on a concatenation, which is not element-wise. */
  readonly concatenates?: true | undefined;
  /** The role of its symbol, if any. */
  readonly role?: Role | undefined;
  /** Set on a state's previous value: the state's name. */
  readonly previousOf?: string | undefined;
}

export interface LayoutGraph {
  /** In the order of computation. */
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  /** The states passed to the next step, then the output. */
  readonly exits: readonly string[];
}

/** A graph with neighbours looked up; duplicate edges count once. */
export interface Links {
  readonly nodes: readonly LayoutNode[];
  readonly byId: ReadonlyMap<string, LayoutNode>;
  readonly inputs: (id: string) => readonly string[];
  readonly outputs: (id: string) => readonly string[];
  /** The exits that are computed by a node. */
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

/** Whether a node is an element-wise operation. */
export function isElementwise(node: LayoutNode): boolean {
  return node.kind === 'operation' && !node.concatenates;
}
