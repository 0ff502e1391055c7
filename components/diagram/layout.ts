/**
 * Lays out a cell's diagram from its graph. Time runs left to right, the memory is at the top, the
 * input enters from below, and a gate is below the wire that it controls.
 */
import { type LayoutGraph, type Links, linksOf } from './graph';
import { latticeOf } from './lattice';
import { planOf } from './plan';
import { type Layout, positionsOf, usual } from './positions';
import { waysOf } from './route';

const known = new WeakMap<LayoutGraph['nodes'], Layout>();

/**
 * The layout of a graph. It grows in height, and for very large graphs in width. Memoised by the
 * list of nodes.
 * @throws naming a graph whose wires cannot be routed even with a dozen tracks between two nodes
 */
export function layoutOf(graph: LayoutGraph): Layout {
  let layout = known.get(graph.nodes);
  if (!layout) {
    layout = laidOut(linksOf(graph));
    known.set(graph.nodes, layout);
  }
  return layout;
}

/** The maximum number of columns. */
const widest = 9;

/** The number of tracks between two lines of nodes; the next is tried if routing fails. */
const roomy = [3, 6, 12];

/** The layout with the most columns that is not too wide; otherwise the narrowest. */
function laidOut(links: Links): Layout {
  const all = planOf(links, Number.POSITIVE_INFINITY).columns;
  let narrowest: Layout | undefined;
  for (const tracks of roomy) {
    for (let most = Math.min(all, widest); most > 0; most--) {
      const plan = planOf(links, most);
      const lattice = latticeOf(links, plan, tracks);
      const ways = waysOf(links, lattice, plan.memory);
      if (!ways) continue;
      const layout = positionsOf(links, plan, lattice, ways);
      if (layout.size.width <= usual.width) return layout;
      if (!narrowest || layout.size.width < narrowest.size.width) narrowest = layout;
    }
  }
  if (!narrowest)
    throw new Error(
      `layout: expected ways for all wires of ${links.nodes.map(({ id }) => id).join(', ')}`,
    );
  return narrowest;
}
