/** Computes positions of columns, rows and wires, in the diagram's own units. */
import { endOffset, sizeOf, squashReach, text } from './extents';
import type { LayoutNode, Links } from './graph';
import type { Lattice } from './lattice';
import type { Plan } from './plan';
import type { Way } from './route';
import { cornersOf, runsOf } from './runs';
import { type Gaps, type Item, spaced } from './spacing';

export type Point = readonly [x: number, y: number];

export interface Layout {
  /** By node, and by exit as `h_next`. */
  readonly nodes: Readonly<Record<string, Point>>;
  /** The corners of wires that are not straight, by `from>to`. */
  readonly corners: Readonly<Record<string, readonly Point[]>>;
  readonly size: { readonly width: number; readonly height: number };
}

/** The minimum size of a diagram. */
export const usual = { width: 460, height: 150 };

/** Half a wire's width. */
const half = 1;

/** The minimum gaps between adjacent items. */
const gaps: { readonly x: Gaps; readonly y: Gaps } = {
  x: {
    node: { node: 12, wire: 8, label: 4 },
    wire: { node: 8, wire: 9, label: 4 },
    label: { node: 5, wire: 4, label: 3 },
  },
  y: {
    node: { node: 8, wire: 6, label: 3 },
    wire: { node: 6, wire: 9, label: 3 },
    label: { node: 3, wire: 3, label: 2 },
  },
};

/** The margins: left and right, top and bottom. */
const margins = {
  x: { node: [36, 24], wire: [36, 26], label: [0, 14] },
  y: { node: [12, 10], wire: [12, 10], label: [2, 0] },
} as const;

/** The minimum position of the first column and of the memory. */
const first = { x: 52, y: 26 };

export function positionsOf(
  links: Links,
  plan: Plan,
  lattice: Lattice,
  ways: ReadonlyMap<string, Way>,
): Layout {
  const centre = (id: string) => lattice.terminals.get(id)?.[0] ?? { x: 0, y: 0 };
  const placed = links.nodes.filter(({ id }) => plan.spots.has(id));
  const across = { gaps: gaps.x, margins: margins.x, end: usual.width, first: first.x };
  const columns = columnItems(placed, lattice, ways);
  const x = spaced(lattice.x, columns, lattice.columns, across, 0);
  const down = { gaps: gaps.y, margins: margins.y, end: usual.height, first: first.y };
  const rows = [
    ...rowItems(placed, lattice, ways, x.at),
    ...[...plan.entries.keys()].map((id) => nameItem(centre(id).y, -4, 26)),
    ...[...plan.exits.keys()].map((id) => nameItem(centre(`${id}_next`).y, x.end - 24, x.end + 4)),
  ];
  const y = spaced(lattice.y, rows, lattice.rows, down, 4);

  const point = (column: number, row: number): Point => [x.at[column] ?? 0, y.at[row] ?? 0];
  const nodes = Object.fromEntries(
    [...lattice.terminals.keys()].map((id) => [id, point(centre(id).x, centre(id).y)]),
  );
  const corners: Record<string, readonly Point[]> = {};
  for (const [id, steps] of ways) {
    const [from = '', to = ''] = id.split('>');
    const [start, end] = [nodes[from], nodes[to]];
    if (!start || !end) continue;
    const way = cornersOf(steps).map(([column, row]) => point(column, row));
    const [left, entered] = [way[0] ?? start, way.at(-1) ?? end];
    // If a wire meets a box off its centre, it continues below the box.
    const whole = [start, [start[0], left[1]], ...way, [end[0], entered[1]], end] as const;
    const between = cornersOf(unrepeated(whole)).slice(1, -1);
    if (between.length > 0) corners[id] = between;
  }
  return { nodes, corners, size: { width: x.end, height: y.end } };
}

/** The items that keep columns apart: nodes of one row, and wires that pass them. */
function columnItems(
  placed: readonly LayoutNode[],
  { y, terminals }: Lattice,
  ways: ReadonlyMap<string, Way>,
): Item[] {
  const wires = runsOf(ways, 'down').map((run) => wireItem(run, run.start, run.end));
  const nodes = placed.flatMap((node): Item[] => {
    const { x: line, y: row } = terminals.get(node.id)?.[0] ?? { x: 0, y: 0 };
    const reach = sizeOf(node).width / 2;
    const slot = y.slot[row] ?? 0;
    // Excludes the next lines: a wire that turns there is above or below the node.
    const [start, end] = [y.slot.indexOf(slot) - 0.9, y.slot.lastIndexOf(slot) + 0.9];
    const body = { line, before: reach, after: reach, start, end, kind: 'node' } as const;
    const squash = squashReach(node);
    if (squash === 0) return [body];
    return [body, { ...body, after: reach + squash, end: row - 0.1, kind: 'label' }];
  });
  return [...wires, ...nodes];
}

/** The items that keep rows apart, given the positions of the columns. */
function rowItems(
  placed: readonly LayoutNode[],
  { terminals }: Lattice,
  ways: ReadonlyMap<string, Way>,
  columns: readonly number[],
): Item[] {
  const wires = runsOf(ways, 'across').map((run) =>
    wireItem(run, columns[run.start] ?? 0, columns[run.end] ?? 0),
  );
  const nodes = placed.flatMap((node): Item[] => {
    const { x, y: line } = terminals.get(node.id)?.[0] ?? { x: 0, y: 0 };
    const { width, height } = sizeOf(node);
    const [start, end] = [(columns[x] ?? 0) - width / 2, (columns[x] ?? 0) + width / 2];
    const body = { line, before: height / 2, after: height / 2, start, end, kind: 'node' } as const;
    const squash = squashReach(node);
    if (squash === 0) return [body];
    const before = text.squashRise + text.squash / 2 + 1;
    return [body, { line, before, after: 0, start: end, end: end + squash, kind: 'label' }];
  });
  return [...wires, ...nodes];
}

function wireItem({ line }: { readonly line: number }, start: number, end: number): Item {
  return { line, before: half, after: half, start, end, kind: 'wire' };
}

/** The label at the end of a wire. */
function nameItem(line: number, start: number, end: number): Item {
  const before = text.end - 2 - endOffset.left[1];
  return { line, before, after: half, start, end, kind: 'label' };
}

function unrepeated(points: readonly Point[]): Point[] {
  return points.filter(([x, y], index) => {
    const last = points[index - 1];
    return !last || last[0] !== x || last[1] !== y;
  });
}
