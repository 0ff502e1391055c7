/** Which state runs along the top of the picture, and through which nodes. */
import { isElementwise, type Links } from './graph';

export interface Rail {
  /** The state; undefined in a cell that has none. */
  readonly state: string | undefined;
  /** The node of its previous value, if anything reads it. */
  readonly entry: string | undefined;
  /** The operations that its previous value passes on the way to the next one, which is the last. */
  readonly nodes: readonly string[];
}

/**
 * The memory is the state that is passed on most directly, through the fewest operations unit by
 * unit; the first one where all go through layers.
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

/** The shortest path of operations unit by unit, its end included; undefined if there is none. */
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
