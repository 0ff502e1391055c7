/** The occupancy of a lattice by wires: which lines are free, and what a wire would cross. */
import type { Lattice } from './lattice';

/** The four directions from a point: east, west, south, north. */
export const ways = [0, 1, 2, 3] as const;
export const opposite = [1, 0, 3, 2] as const;
const isAcross = (way: number) => way < 2;

/** Points are numbered row by row; a net is all wires from one node. */
export interface Board {
  readonly width: number;
  readonly points: number;
  /** The neighbour in a direction; undefined beyond the edge. */
  next(point: number, way: number): number | undefined;
  distance(point: number, way: number): number;
  /** The distance of two points along the lines. */
  between(a: number, b: number): number;
  /** The direction from a point to a neighbour. */
  wayTo(point: number, neighbour: number): number;
  /** Whether the line from a point in a direction is used by no other net. */
  isFree(point: number, way: number, net?: number): boolean;
  /** Whether a node is on the point. */
  isTaken(point: number): boolean;
  /** How many of a point's four lines other nets use. */
  strangers(point: number, net: number): number;
  claim(point: number, way: number, net: number): void;
  clear(net: number): void;
}

const nobody = -1;

export function boardOf({ x, y, terminals }: Lattice): Board {
  const width = x.rough.length;
  const height = y.rough.length;
  const points = width * height;
  // For each point: the line to its east and to its south.
  const owners = new Int16Array(points * 2).fill(nobody);
  const taken = new Uint8Array(points);
  for (const all of terminals.values()) for (const at of all) taken[at.y * width + at.x] = 1;

  // For each point: its neighbours in the order of `ways`; itself if there is none.
  const neighbours = new Int32Array(points * ways.length);
  for (let point = 0; point < points; point++) {
    const column = point % width;
    neighbours[point * 4] = column + 1 < width ? point + 1 : point;
    neighbours[point * 4 + 1] = column > 0 ? point - 1 : point;
    neighbours[point * 4 + 2] = point + width < points ? point + width : point;
    neighbours[point * 4 + 3] = point >= width ? point - width : point;
  }
  const next = (point: number, way: number): number | undefined => {
    const neighbour = neighbours[point * 4 + way];
    return neighbour === point ? undefined : neighbour;
  };
  const line = (point: number, way: number) => {
    const first = way === 1 ? point - 1 : way === 3 ? point - width : point;
    return first * 2 + (isAcross(way) ? 0 : 1);
  };
  const owner = (point: number, way: number) =>
    next(point, way) === undefined ? nobody : (owners[line(point, way)] ?? nobody);
  const rough = (point: number, across: boolean) =>
    (across ? x.rough[point % width] : y.rough[Math.floor(point / width)]) ?? 0;
  return {
    width,
    points,
    next,
    isTaken: (point) => taken[point] === 1,
    wayTo: (point, neighbour) => ways.find((way) => next(point, way) === neighbour) ?? 0,
    distance(point, way) {
      const across = isAcross(way);
      return Math.abs(rough(next(point, way) ?? point, across) - rough(point, across));
    },
    between: (a, b) =>
      Math.abs(rough(a, true) - rough(b, true)) + Math.abs(rough(a, false) - rough(b, false)),
    isFree(point, way, net = nobody) {
      const held = owner(point, way);
      return held === nobody || held === net;
    },
    strangers(point, net) {
      let count = 0;
      for (const way of ways) {
        const held = owner(point, way);
        if (held !== nobody && held !== net) count++;
      }
      return count;
    },
    claim(point, way, net) {
      owners[line(point, way)] = net;
    },
    clear(net) {
      for (let at = 0; at < owners.length; at++) if (owners[at] === net) owners[at] = nobody;
    },
  };
}
