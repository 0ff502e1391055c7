/**
 * Lays out a cell's picture from its graph. Time runs left to right, the memory along the top, the
 * input comes from below, and a gate stands under the wire that it controls.
 */
import { type LayoutGraph, type Links, linksOf } from './graph';
import { latticeOf } from './lattice';
import { planOf } from './plan';
import { type Layout, positionsOf, usual } from './positions';
import { waysOf } from './route';

const known = new WeakMap<LayoutGraph['nodes'], Layout>();

/**
 * The layout of a graph, as high and, for a graph beyond all measure, as wide as it needs; asked
 * again for the same list of nodes, the same object.
 * @throws naming a graph whose wires find no way even with room for a dozen between two nodes
 */
export function layoutOf(graph: LayoutGraph): Layout {
  let layout = known.get(graph.nodes);
  if (!layout) {
    layout = laidOut(linksOf(graph));
    known.set(graph.nodes, layout);
  }
  return layout;
}

/** The most columns that stand side by side. */
const widest = 9;

/** How many wires are made room for between two lines of nodes: more if some find no way. */
const roomy = [3, 6, 12];

/** The picture with the most columns side by side that is not too wide; else the narrowest. */
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
