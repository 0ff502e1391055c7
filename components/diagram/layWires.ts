/** Routes wires on a board, each starting from its net, and reroutes nets. */
import { boardOf, opposite, ways } from './board';
import type { Links } from './graph';
import type { Lattice, Terminal } from './lattice';
import { type Found, price, type Start, searcherOf } from './search';

export interface Wire {
  readonly from: string;
  readonly to: string;
}

/** A point that a net runs through. */
interface Joint {
  /** The previous point on the path from the net's source. */
  readonly before: number;
  /** The cost of the path up to here. */
  readonly cost: number;
}

/** The cost factors per unit of length, to the left and along the memory's row. */
const rates = { back: 1.6, memory: 0.5 };

/**
 * The cost of leaving a node by another side, or of branching, plus a share of the cost up to
 * there; without it, wires would branch where it is shortest, not where readers expect it.
 */
const further = 1;
const branch = 6;
const shared = 0.75;

/** The cost of entering a box, and of leaving a node, by its east, west, south and north side. */
const entering = [20, 8, 0, 12];
const anySide = [0, 0, 0, 0];
const leaving = [0, 12, 2, 2];

export interface Layer {
  /** Routes a wire; returns whether a path was found. */
  add(wire: Wire): boolean;
  /** Reroutes all wires of a source; returns whether that was cheaper. */
  again(from: string): boolean;
  /** The path of each wire by `from>to`. */
  readonly found: ReadonlyMap<string, Found>;
  readonly width: number;
}

/** @param memory the state whose wire is at the top */
export function layerOf(links: Links, lattice: Lattice, memory: string | undefined): Layer {
  const board = boardOf(lattice);
  const search = searcherOf(board);
  const sources = [...lattice.terminals.keys()];
  const nets = new Map(sources.map((id, net) => [id, net]));
  const joints = new Map<string, Map<number, Joint>>();
  const found = new Map<string, Found>();
  const ends = (id: string) => lattice.terminals.get(id) ?? [];
  const at = ({ x, y }: Terminal) => y * board.width + x;
  const rail = lattice.terminals.get(`${memory}_next`)?.[0]?.y;

  /** The free sides of a node, and the number of wires still to enter it. */
  const openSides = (id: string) =>
    ends(id).flatMap((end) => end.open.filter((way) => board.isFree(at(end), way))).length;
  const pending = (id: string) =>
    links.inputs(id).filter((input) => nets.has(input) && !found.has(`${input}>${id}`)).length;

  const startsOf = (from: string, net: number): Start[] => {
    const tree = joints.get(from);
    // Keep a side free for each wire still to enter.
    const fresh =
      !tree || openSides(from) > pending(from)
        ? ends(from).flatMap((end) =>
            end.open.map((way) => {
              const cost = (tree ? further : 0) + (leaving[way] ?? 0);
              return { point: at(end), way, cost };
            }),
          )
        : [];
    const branches = [...(tree ?? [])].flatMap(([point, { before, cost }]) => {
      if (board.strangers(point, net) > 0) return [];
      const heading = board.wayTo(before, point);
      const out = ways.filter((way) => way !== opposite[heading]);
      return out.map((way) => ({ point, way, cost: branch + shared * cost, heading }));
    });
    return [...fresh, ...branches];
  };

  const settle = (from: string, net: number, points: readonly number[]) => {
    const tree = joints.get(from) ?? new Map<number, Joint>();
    joints.set(from, tree);
    points.slice(1).forEach((point, index) => {
      const before = points[index] ?? point;
      board.claim(before, board.wayTo(before, point), net);
      if (index + 2 === points.length || tree.has(point)) return;
      const last = tree.get(before);
      const way = board.wayTo(before, point);
      const bend = last && board.wayTo(last.before, before) !== way ? price.bend : 0;
      tree.set(point, { before, cost: (last?.cost ?? 0) + board.distance(before, way) + bend });
    });
  };

  const add = ({ from, to }: Wire): boolean => {
    const net = nets.get(from) ?? 0;
    const isBox = links.byId.get(to)?.kind === 'layer';
    const way = search({
      net,
      starts: startsOf(from, net),
      goals: new Map(ends(to).map((end) => [at(end), end.open])),
      middle: ends(to).map(at)[0] ?? 0,
      rate: (point, way) =>
        way === 1
          ? rates.back
          : way === 0 && from === memory && Math.floor(point / board.width) === rail
            ? rates.memory
            : 1,
      entering: isBox ? entering : anySide,
    });
    if (!way) return false;
    const whole = [...way.points];
    settle(from, net, whole);
    const tree = joints.get(from);
    for (let joint = tree?.get(whole[0] ?? 0); joint; joint = tree?.get(joint.before)) {
      whole.unshift(joint.before);
    }
    found.set(`${from}>${to}`, { points: whole, cost: way.cost });
    return true;
  };

  return {
    add,
    again(from) {
      const net = nets.get(from) ?? 0;
      const own = [...found].filter(([id]) => id.startsWith(`${from}>`));
      const clear = () => {
        board.clear(net);
        joints.delete(from);
        for (const [id] of own) found.delete(id);
      };
      clear();
      const isLaid = own.every(([id]) => add({ from, to: id.slice(from.length + 1) }));
      const cost = own.reduce((sum, [id]) => sum + (found.get(id)?.cost ?? 0), 0);
      if (isLaid && cost < own.reduce((sum, [, way]) => sum + way.cost, 0) - 1e-9) return true;
      clear();
      for (const [id, way] of own) {
        found.set(id, way);
        settle(from, net, way.points);
      }
      return false;
    },
    found,
    width: board.width,
  };
}
