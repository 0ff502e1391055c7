/** The positions of a diagram's parts as columns and rows; their spacing comes later. */
import { columnsOf } from './columns';
import type { Links } from './graph';
import { railOf } from './rail';
import { rowsOf } from './rows';

export interface Spot {
  readonly column: number;
  readonly row: number;
}

export interface Plan {
  readonly columns: number;
  readonly rows: number;
  readonly spots: ReadonlyMap<string, Spot>;
  /** The rows of previous states, which enter at the left. */
  readonly entries: ReadonlyMap<string, number>;
  /** The columns of inputs, which enter at the bottom. */
  readonly inputs: ReadonlyMap<string, number>;
  /** The rows of outputs, which leave at the right. */
  readonly exits: ReadonlyMap<string, number>;
  /** The state at the top. */
  readonly memory: string | undefined;
}

/** @param most the maximum number of columns; further ones are placed in rows below */
export function planOf(links: Links, most: number): Plan {
  const rail = railOf(links);
  const rows = rowsOf(links, rail);
  const stacks = columnsOf(links, rail, rows);
  const high = rows.last + 1;
  const spots = new Map<string, Spot>();
  stacks.forEach((stack, index) => {
    const below = Math.floor(index / most) * high;
    for (const id of stack) {
      spots.set(id, { column: index % most, row: (rows.rowOf.get(id) ?? 0) + below });
    }
  });
  const free = rowTaker(Math.ceil(Math.max(1, stacks.length) / most) * high);
  const entries = new Map<string, number>();
  const sources = links.nodes.filter(({ kind }) => kind === 'source');
  const states = sources.filter(({ previousOf }) => previousOf !== undefined);
  for (const { id } of byMemory(states, rail.entry)) {
    const readers = links.outputs(id).map((reader) => spots.get(reader)?.row ?? rows.last);
    entries.set(id, free.take('left', id === rail.entry ? 0 : Math.max(...readers)));
  }
  const exits = new Map<string, number>();
  if (rail.state !== undefined) exits.set(rail.state, free.take('right', 0));
  // The output leaves straight; a state leaves on the row where it entered.
  for (const id of [...links.exits].reverse()) {
    if (exits.has(id)) continue;
    const entry = sources.find(({ previousOf }) => previousOf === id)?.id ?? '';
    const own = spots.get(id)?.row ?? rows.last;
    exits.set(id, free.take('right', entries.get(entry) ?? own));
  }
  const inputs = new Map<string, number>();
  for (const { id, previousOf } of sources) {
    if (previousOf !== undefined) continue;
    const wanted = Math.min(...links.outputs(id).map((reader) => spots.get(reader)?.column ?? 0));
    const taken = new Set(inputs.values());
    let column = Number.isFinite(wanted) ? wanted : 0;
    while (taken.has(column)) column++;
    inputs.set(id, column);
  }
  const columns = Math.max(
    1,
    ...[...inputs.values()].map((column) => column + 1),
    ...[...spots.values()].map(({ column }) => column + 1),
  );
  return { columns, rows: free.rows(), spots, entries, inputs, exits, memory: rail.state };
}

function byMemory<Node extends { readonly id: string }>(
  states: readonly Node[],
  memory: string | undefined,
): Node[] {
  return [...states].sort((a, b) => Number(b.id === memory) - Number(a.id === memory));
}

/**
 * Allocates rows at the sides, each once: the requested one, or else the nearest below or above.
 */
function rowTaker(rows: number) {
  const taken = { left: new Set<number>(), right: new Set<number>() };
  let count = rows;
  return {
    rows: () => count,
    take(side: 'left' | 'right', wanted: number): number {
      const nearest = Array.from({ length: count }, (_, row) => row)
        .filter((row) => !taken[side].has(row))
        .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a)[0];
      const row = nearest ?? count++;
      taken[side].add(row);
      return row;
    },
  };
}
