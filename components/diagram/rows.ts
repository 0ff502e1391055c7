/** Assigns each node of a diagram to a row; row 0 is the memory's, at the top. */
import type { LayoutNode, Links } from './graph';
import type { Rail } from './rail';

const operationRow = 1;
const boxRow = 2;

export interface Rows {
  readonly rowOf: ReadonlyMap<string, number>;
  /** The lowest row, for concatenations. */
  readonly last: number;
}

/**
 * From top to bottom: the memory, operations, layers, concatenations. Operations that read the
 * memory are placed below it, each below the one that it reads.
 */
export function rowsOf(links: Links, rail: Rail): Rows {
  const rowOf = new Map<string, number>();
  const hanging = new Set<string>(rail.entry === undefined ? [] : [rail.entry]);
  if (rail.entry !== undefined) rowOf.set(rail.entry, 0);
  for (const id of rail.nodes) {
    rowOf.set(id, 0);
    hanging.add(id);
  }
  const joined: string[] = [];
  const ends: LayoutNode[] = [];
  for (const node of links.nodes) {
    const { id, kind } = node;
    if (kind === 'source' || rowOf.has(id)) continue;
    const inputs = links.inputs(id);
    const above = inputs.filter((input) => hanging.has(input));
    const hangs = kind === 'layer' ? above.length === inputs.length : above.length > 0;
    if (node.concatenates) joined.push(id);
    else if (links.outputs(id).length === 0 && kind === 'layer') ends.push(node);
    else if (hangs && above.length > 0) {
      rowOf.set(id, 1 + Math.max(...above.map((input) => rowOf.get(input) ?? 0)));
      hanging.add(id);
    } else rowOf.set(id, kind === 'layer' ? boxRow : operationRow);
  }
  const last = 1 + Math.max(boxRow, ...rowOf.values());
  for (const id of joined) rowOf.set(id, last);
  // A node that no other node reads is placed beside what it reads.
  for (const { id } of ends) {
    const rows = links.inputs(id).map((input) => rowOf.get(input) ?? 0);
    rowOf.set(id, rail.state === id ? boxRow : Math.max(boxRow, ...rows));
  }
  return { rowOf, last };
}
