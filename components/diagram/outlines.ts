/** The wires of a diagram as SVG paths. */
import { path } from 'd3';
import type { LayoutGraph } from './graph';
import type { Layout, Point } from './positions';

interface Wire {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** An SVG path. */
  readonly outline: string;
}

/** The largest radius of a corner. */
const radius = 6;

/** Every wire once, even if an operation reads it twice. */
export function wiresOf(
  { edges, exits }: Pick<LayoutGraph, 'edges' | 'exits'>,
  { nodes, corners }: Layout,
): Wire[] {
  const wires = new Map<string, Wire>();
  for (const { from, to } of [...edges, ...exits.map((id) => ({ from: id, to: `${id}_next` }))]) {
    const [start, end] = [nodes[from], nodes[to]];
    const id = `${from}>${to}`;
    if (!start || !end) continue;
    wires.set(id, { id, from, to, outline: rounded([start, ...(corners[id] ?? []), end]) });
  }
  return [...wires.values()];
}

/** A line with rounded corners; close corners share the distance between them. */
function rounded(points: readonly Point[]): string {
  const line = path();
  const [first = [0, 0], ...rest] = points;
  line.moveTo(first[0], first[1]);
  rest.forEach((point, index) => {
    const [last, next] = [points[index] ?? point, rest[index + 1]];
    if (!next) {
      line.lineTo(point[0], point[1]);
      return;
    }
    const room = Math.min(distance(last, point), distance(point, next)) / 2;
    line.arcTo(point[0], point[1], next[0], next[1], Math.min(radius, room));
  });
  return line.toString();
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
}
