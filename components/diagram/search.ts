/** Finds the cheapest path on a board from a net to a node (A*). */
import { type Board, opposite, ways } from './board';
import { queueOf } from './queue';

/** A possible first line of the path. */
export interface Start {
  readonly point: number;
  readonly way: number;
  /** The cost of the start. */
  readonly cost: number;
  /** The direction in which the net arrived; another one is a bend. */
  readonly heading?: number | undefined;
}

export interface Errand {
  readonly net: number;
  readonly starts: readonly Start[];
  /** The possible ends, with the permitted sides. */
  readonly goals: ReadonlyMap<number, readonly number[]>;
  /** The centre of the goals. */
  readonly middle: number;
  /** The cost per unit of length on the line out of a point. */
  readonly rate: (point: number, way: number) => number;
  /** The cost of entering the goal by each side. */
  readonly entering: readonly number[];
}

/** A path as points of the board, and its cost. */
export interface Found {
  readonly points: readonly number[];
  readonly cost: number;
}

export const price = { bend: 14, crossing: 90 };

/**
 * The maximum distance of the goals from their centre: subtracted to keep the heuristic admissible.
 */
const slack = 16;

/** Creates the search for a board; it returns undefined if the goal cannot be reached. */
export function searcherOf(board: Board): (errand: Errand) => Found | undefined {
  const states = board.points * ways.length;
  // By state (point and direction): the search that last reached it.
  const reachedIn = new Int32Array(states);
  const closedIn = new Int32Array(states);
  const costs = new Float64Array(states);
  const previous = new Int32Array(states);
  let search = 0;

  return ({ net, starts, goals, middle, rate, entering }) => {
    search++;
    const queue = queueOf();
    const least = Math.min(1, rate(middle, 0));
    const go = (
      point: number,
      way: number,
      cost: number,
      heading: number | undefined,
      from: number,
    ) => {
      const next = board.next(point, way);
      if (next === undefined || !board.isFree(point, way, net)) return;
      const side = opposite[way] ?? 0;
      const open = goals.get(next);
      if (board.isTaken(next) && !open?.includes(side)) return;
      const bend = heading !== undefined && heading !== way ? price.bend : 0;
      const entry = open ? (entering[side] ?? 0) : 0;
      const total = cost + board.distance(point, way) * rate(point, way) + bend + entry;
      const state = next * ways.length + way;
      if (reachedIn[state] === search && (costs[state] ?? 0) <= total) return;
      reachedIn[state] = search;
      costs[state] = total;
      previous[state] = from;
      // A lower bound of the remaining distance.
      const ahead = Math.max(0, board.between(next, middle) - slack);
      queue.push(state, total + least * ahead);
    };
    for (const { point, way, cost, heading } of starts) go(point, way, cost, heading, -1 - point);
    for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
      if (closedIn[state] === search) continue;
      closedIn[state] = search;
      const [point, heading] = [Math.floor(state / ways.length), state % ways.length];
      const cost = costs[state] ?? 0;
      if (goals.has(point)) return { points: trace(state, previous), cost };
      const crosses = board.strangers(point, net) > 0;
      const reached = cost + (crosses ? price.crossing : 0);
      for (const way of ways) {
        // Wires cross other wires only straight.
        const isOpen = crosses ? way === heading : way !== opposite[heading];
        if (isOpen) go(point, way, reached, heading, state);
      }
    }
    return undefined;
  };
}

/** The points from a start to a state; a start is encoded as −1 − point. */
function trace(end: number, previous: Int32Array): number[] {
  const points = [Math.floor(end / ways.length)];
  let before = previous[end] ?? -1;
  for (; before >= 0; before = previous[before] ?? -1) {
    points.unshift(Math.floor(before / ways.length));
  }
  return [-1 - before, ...points];
}
