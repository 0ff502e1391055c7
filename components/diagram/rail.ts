/** Determines which state is at the top of the diagram, and the operations on its path. */
import { isElementwise, type Links } from './graph';

export interface Rail {
  /** The state; undefined if the cell has none. */
  readonly state: string | undefined;
  /** The node of its previous value, if it is used. */
  readonly entry: string | undefined;
  /** The operations on the path from its previous value to its next one, which is the last. */
  readonly nodes: readonly string[];
}

/**
 * The memory is the state with the shortest path of element-wise operations; the first state if all
 * paths contain layers.
 */
export function railOf(links: Links): Rail {
  const entries = links.nodes.filter(({ previousOf }) => previousOf !== undefined);
  let best: Rail | undefined;
  for (const { id, previousOf = '' } of entries) {
    const nodes = directPath(links, id, previousOf);
    if (nodes && (!best || nodes.length < best.nodes.length)) {
      best = { state: previousOf, entry: id, nodes };
    }
  }
  if (best) return best;
  const [first] = links.exits;
  const state = links.exits.find((exit) => entries.some((each) => each.previousOf === exit));
  const entry = entries.find(({ previousOf }) => previousOf === (state ?? first));
  return { state: state ?? first, entry: entry?.id, nodes: [] };
}

/** The shortest path of element-wise operations, including its end; undefined if there is none. */
function directPath(links: Links, from: string, to: string): string[] | undefined {
  const paths = [[from]];
  const seen = new Set([from]);
  for (const path of paths) {
    for (const next of links.outputs(path.at(-1) ?? from)) {
      const node = links.byId.get(next);
      if (!node || seen.has(next) || !isElementwise(node)) continue;
      seen.add(next);
      if (next === to) return [...path.slice(1), next];
      paths.push([...path, next]);
    }
  }
  return undefined;
}
