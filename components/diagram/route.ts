/** Routes wires on a lattice: short, with few bends and few crossings. */
import type { Links } from './graph';
import type { Lattice } from './lattice';
import { layerOf, type Wire } from './layWires';

/** A wire's path as lattice points, from one node to the other. */
export type Way = readonly (readonly [x: number, y: number])[];

/** How often routing is retried, starting with the wire that failed. */
const attempts = 6;

/** How often each net is rerouted, given all others. */
const rounds = 1;

/**
 * The paths of all wires by `from>to`; wires of one source may share segments, others may only
 * cross.
 * @param memory the state whose wire is at the top
 * @returns undefined if a wire cannot be routed: there are too few tracks
 */
export function waysOf(
  links: Links,
  lattice: Lattice,
  memory: string | undefined,
): Map<string, Way> | undefined {
  const wires = wiresOf(links, lattice);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const layer = layerOf(links, lattice, memory);
    const stuck = wires.findIndex((wire) => !layer.add(wire));
    if (stuck < 0) {
      const sources = new Set(wires.map(({ from }) => from));
      for (let round = 0; round < rounds; round++) {
        if ([...sources].filter((from) => layer.again(from)).length === 0) break;
      }
      return new Map(
        [...layer.found].map(([id, { points }]) => [
          id,
          points.map((point) => [point % layer.width, Math.floor(point / layer.width)] as const),
        ]),
      );
    }
    wires.unshift(...wires.splice(stuck, 1));
  }
  return undefined;
}

/** Straight wires first, then short ones, which have the fewest alternatives. */
function wiresOf(links: Links, { terminals }: Lattice): Wire[] {
  const cost = ({ from, to }: Wire) => {
    const [a, b] = [terminals.get(from)?.[0], terminals.get(to)?.[0]];
    if (!a || !b) return 0;
    const [across, down] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
    return across + down + (across > 0 && down > 0 ? terminals.size * 1000 : 0);
  };
  return [
    ...links.nodes.flatMap(({ id }) => links.inputs(id).map((from) => ({ from, to: id }))),
    ...links.exits.map((id) => ({ from: id, to: `${id}_next` })),
  ]
    .filter(({ from, to }) => terminals.has(from) && terminals.has(to))
    .sort((a, b) => cost(a) - cost(b));
}
