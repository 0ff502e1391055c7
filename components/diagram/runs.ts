/** The straight segments of wires. */
import type { Way } from './route';

export interface Run {
  /** The wire's source; segments of one source may touch. */
  readonly net: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** All segments in one direction, with their line and the lines between which they run. */
export function runsOf(ways: ReadonlyMap<string, Way>, direction: 'across' | 'down'): Run[] {
  const along = direction === 'across' ? 0 : 1;
  return [...ways].flatMap(([id, way]) => {
    const net = id.slice(0, id.indexOf('>'));
    const corners = cornersOf(way);
    return corners.slice(1).flatMap((point, index) => {
      const last = corners[index] ?? point;
      const line = point[1 - along] ?? 0;
      if (last[1 - along] !== line) return [];
      const [a, b] = [last[along] ?? 0, point[along] ?? 0];
      return [{ net, line, start: Math.min(a, b), end: Math.max(a, b) }];
    });
  });
}

/** The ends and corners of a path. */
export function cornersOf<Point extends readonly [number, number]>(way: readonly Point[]): Point[] {
  return way.filter((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    if (!before || !after) return true;
    const straight = before[0] === after[0] || before[1] === after[1];
    return !straight || (before[0] === point[0]) !== (point[0] === after[0]);
  });
}
