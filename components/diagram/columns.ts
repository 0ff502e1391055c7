/** Assigns each node of a diagram to a column; time runs left to right. */
import type { LayoutNode, Links } from './graph';
import type { Rail } from './rail';
import type { Rows } from './rows';

/** The nodes of one column, one per row. */
export type Column = readonly string[];

/**
 * Stacks each gate below the operation that it controls, and each operation below the one that uses
 * it, if all wires still run to the right; then orders the stacks.
 */
export function columnsOf(links: Links, rail: Rail, { rowOf }: Rows): Column[] {
  const placed = links.nodes.filter(({ kind }) => kind !== 'source').map(({ id }) => id);
  const stackOf = new Map(placed.map((id) => [id, [id]]));
  const before = orderOf(links, rail);
  const row = (id: string) => rowOf.get(id) ?? 0;

  const paired: (readonly [string, string])[] = [];
  for (const pair of pairsOf(links, rail, rowOf)) {
    const [upper, lower] = [stackOf.get(pair[0]), stackOf.get(pair[1])];
    if (!upper || !lower || upper === lower) continue;
    const merged = [...upper, ...lower];
    const own = [pair, ...paired].filter(([a]) => merged.includes(a));
    const blocked = own.some(([a, b]) =>
      merged.some((id) => (row(id) - row(a)) * (row(id) - row(b)) < 0),
    );
    const collide = new Set(merged.map(row)).size < merged.length;
    if (blocked || collide || isTangled(merged, stackOf, before)) continue;
    paired.push(pair);
    for (const id of merged) stackOf.set(id, merged);
  }
  return sorted(placed, stackOf, before);
}

/** Pairs of an operation and an operand that should be in one column, the most important first. */
function pairsOf(
  links: Links,
  rail: Rail,
  rowOf: ReadonlyMap<string, number>,
): (readonly [string, string])[] {
  const rank = ranking(links, rail, rowOf);
  return links.nodes
    .flatMap((node) =>
      links.inputs(node.id).flatMap((id) => {
        const operand = links.byId.get(id);
        const at = operand && rank(node, operand);
        return at === undefined ? [] : [{ at, pair: [node.id, id] as const }];
      }),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ pair }) => pair);
}

/** The priority of placing an operand in its operation's column; undefined: none. */
function ranking(links: Links, rail: Rail, rowOf: ReadonlyMap<string, number>) {
  const onRail = new Set(rail.nodes);
  const isGiven = (id: string) =>
    links.inputs(id).every((input) => links.byId.get(input)?.kind === 'source');
  return (node: LayoutNode, operand: LayoutNode): number | undefined => {
    const below = (rowOf.get(operand.id) ?? 0) - (rowOf.get(node.id) ?? 0);
    if (operand.kind === 'source' || below === 0 || node.concatenates) return undefined;
    // An input of several layers is left of all of them.
    if (operand.concatenates && (links.outputs(operand.id).length > 1 || isGiven(operand.id))) {
      return undefined;
    }
    if (below < 0) return onRail.has(operand.id) || operand.concatenates ? undefined : 2;
    if (onRail.has(node.id)) return 0;
    if (operand.role !== 'gate') return 3;
    // If a gate multiplies a layer's result, the layer is below the product, and the gate beside
    // it.
    const others = links.inputs(node.id).filter((id) => id !== operand.id);
    return others.some((id) => links.byId.get(id)?.kind === 'layer') ? 4 : 1;
  };
}

type Order = ReadonlyMap<string, ReadonlySet<string>>;

/** For each node, those that must not be to the left of it. */
function orderOf(links: Links, rail: Rail): Order {
  const later = new Map(links.nodes.map(({ id }) => [id, new Set(links.outputs(id))]));
  // Readers of the memory come before the next operation on it.
  const path = rail.entry === undefined ? [] : [rail.entry, ...rail.nodes];
  path.slice(1).forEach((next, index) => {
    for (const reader of links.outputs(path[index] ?? '')) {
      const node = links.byId.get(reader);
      const hangs = node && (node.kind === 'operation' || links.inputs(reader).length === 1);
      if (hangs && reader !== next && !reaches(next, reader, later)) later.get(reader)?.add(next);
    }
  });
  return later;
}

function reaches(from: string, to: string, later: Order): boolean {
  const seen = new Set([from]);
  for (const id of seen) for (const next of later.get(id) ?? []) seen.add(next);
  return seen.has(to);
}

/** Whether a node would have to be both left and right of these nodes. */
function isTangled(merged: Column, stackOf: ReadonlyMap<string, Column>, later: Order): boolean {
  const own = new Set(merged);
  const seen = new Set<string>();
  const queue = merged.flatMap((id) => [...(later.get(id) ?? [])].filter((next) => !own.has(next)));
  for (const id of queue) {
    if (own.has(id)) return true;
    if (seen.has(id)) continue;
    for (const each of stackOf.get(id) ?? []) {
      seen.add(each);
      queue.push(...(later.get(each) ?? []));
    }
  }
  return false;
}

/** The stacks from left to right; ties in the order of the definition. */
function sorted(placed: Column, stackOf: ReadonlyMap<string, Column>, later: Order): Column[] {
  let rest = [...new Set(placed.map((id) => stackOf.get(id) ?? [id]))];
  const columns: Column[] = [];
  while (rest.length > 0) {
    const waiting = new Set(
      rest.flatMap((stack) =>
        stack.flatMap((id) => [...(later.get(id) ?? [])].filter((next) => !stack.includes(next))),
      ),
    );
    const next = rest.find((stack) => stack.every((id) => !waiting.has(id))) ?? rest[0];
    if (!next) break;
    columns.push(next);
    rest = rest.filter((stack) => stack !== next);
  }
  return columns;
}
