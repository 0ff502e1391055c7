/** Finds the cheapest way over a board from where a net already runs to a node. */
import { type Board, opposite, ways } from './board';
import { queueOf } from './queue';

/** A line out of a point that the way may begin with. */
export interface Start {
  readonly point: number;
  readonly way: number;
  /** What it has cost to be here. */
  readonly cost: number;
  /** How the net came here; to leave otherwise is a bend. */
  readonly heading?: number | undefined;
}

export interface Errand {
  readonly net: number;
  readonly starts: readonly Start[];
  /** Where the way may end, each with the sides that it may be entered by. */
  readonly goals: ReadonlyMap<number, readonly number[]>;
  /** The middle of the goals. */
  readonly middle: number;
  /** What a unit of length costs on the line out of a point. */
  readonly rate: (point: number, way: number) => number;
  /** What it costs to enter the goal by each of its sides. */
  readonly entering: readonly number[];
}

/** A way as points of the board, and what it costs. */
export interface Found {
  readonly points: readonly number[];
  readonly cost: number;
}

export const price = { bend: 14, crossing: 90 };

/** How far the goals may be from their middle: what a way may be shorter than it looks. */
const slack = 16;

/** Makes the search of a board; undefined for a goal that cannot be reached. */
export function searcherOf(board: Board): (errand: Errand) => Found | undefined {
  const states = board.points * ways.length;
  // By state, that is by point and the way that it was reached by: of the search that wrote it.
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
      // No way on is shorter than straight to the goal.
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
        // Where another wire runs there is no turning, only straight on over it.
        const isOpen = crosses ? way === heading : way !== opposite[heading];
        if (isOpen) go(point, way, reached, heading, state);
      }
    }
    return undefined;
  };
}

/** The points from a start to a state; a start is written as −1 less its point. */
function trace(end: number, previous: Int32Array): number[] {
  const points = [Math.floor(end / ways.length)];
  let before = previous[end] ?? -1;
  for (; before >= 0; before = previous[before] ?? -1) {
    points.unshift(Math.floor(before / ways.length));
  }
  return [-1 - before, ...points];
}
