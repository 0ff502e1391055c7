import type { LayoutGraph } from './graph';

/** A short key of a graph, the same for graphs with the same layout (FNV-1a, 32 bits). */
export function keyOf({ nodes, edges, exits }: LayoutGraph): string {
  const parts = [
    ...nodes.map(({ id, kind, sign, role, previousOf }) => [id, kind, sign, role, previousOf]),
    ...edges.map(({ from, to }) => [from, to]),
    exits,
  ];
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(parts)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
