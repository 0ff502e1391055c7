/** The grid lines for nodes and wires, before their spacing is known. */
import type { LayoutNode, Links } from './graph';
import type { Plan } from './plan';

/** The lines of one direction, in order. */
export interface Axis {
  /** The approximate position of each line, used for wire lengths before spacing. */
  readonly rough: readonly number[];
  /** Lines of one slot have fixed offsets to each other: a column with its side lines. */
  readonly slot: readonly number[];
  readonly offset: readonly number[];
  readonly slots: number;
}

/** The sides of a node, in the order east, west, south, north. */
export const sides = [0, 1, 2, 3] as const;

/** A point where wires may leave or enter a node, with the permitted sides. */
export interface Terminal {
  readonly x: number;
  readonly y: number;
  readonly open: readonly number[];
}

export interface Lattice {
  readonly x: Axis;
  readonly y: Axis;
  /** By node, and by exit as `h_next`; the first is the centre. */
  readonly terminals: ReadonlyMap<string, readonly Terminal[]>;
  /** The slots of the columns and of the rows. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

/** The distance from the centre at which a box with many inputs may be entered. */
const aside = { x: 9, y: 7 };
const pitch = { x: 60, y: 32 };

/** @param tracks the number of wires that fit between two columns or rows */
export function latticeOf(links: Links, plan: Plan, tracks: number): Lattice {
  const crowded = (least: number, part: 'column' | 'row') =>
    new Set(
      links.nodes.flatMap((node) =>
        isCrowded(node, links, least) ? (plan.spots.get(node.id)?.[part] ?? []) : [],
      ),
    );
  const wide = crowded(2, 'column');
  const high = crowded(4, 'row');
  const x = axisOf(plan.columns, tracks, pitch.x, (at) => (wide.has(at) ? aside.x : 0));
  const y = axisOf(plan.rows, tracks, pitch.y, (at) => (high.has(at) ? aside.y : 0));
  const right = x.axis.rough.length - 1;
  const bottom = y.axis.rough.length - 1;
  const column = (at: number) => x.centres[at] ?? 0;
  const row = (at: number) => y.centres[at] ?? 0;

  const terminals = new Map<string, readonly Terminal[]>();
  for (const node of links.nodes) {
    const spot = plan.spots.get(node.id);
    if (!spot) continue;
    const [cx, cy] = [column(spot.column), row(spot.row)];
    const many = isCrowded(node, links, 2);
    const more = isCrowded(node, links, 4);
    const beside = wide.has(spot.column) ? [-1, 1] : [];
    const over = high.has(spot.row) ? [-1, 1] : [];
    terminals.set(node.id, [
      { x: cx, y: cy, open: sides },
      ...beside.map((step) => ({
        x: cx + step,
        y: cy,
        open: [step > 0 ? 0 : 1, ...(many ? [2, 3] : [])],
      })),
      ...over.map((step) => ({
        x: cx,
        y: cy + step,
        open: [step > 0 ? 2 : 3, ...(more ? [0, 1] : [])],
      })),
      ...beside.flatMap((dx) => over.map((dy) => corner(cx + dx, cy + dy, dx, dy, many, more))),
    ]);
  }
  for (const [id, at] of plan.entries) terminals.set(id, [{ x: 0, y: row(at), open: [0] }]);
  for (const [id, at] of plan.inputs) terminals.set(id, [{ x: column(at), y: bottom, open: [3] }]);
  for (const [id, at] of plan.exits) {
    terminals.set(`${id}_next`, [{ x: right, y: row(at), open: [1] }]);
  }
  return { x: x.axis, y: y.axis, terminals, columns: x.slots, rows: y.slots };
}

/** The crossing of a column's and a row's side lines: passed on the way to the node's side. */
function corner(x: number, y: number, dx: number, dy: number, many: boolean, more: boolean) {
  const across = more ? [dx > 0 ? 0 : 1] : [];
  const down = many ? [dy > 0 ? 2 : 3] : [];
  return { x, y, open: [...across, ...down] };
}

/** Whether a box has more than `least` inputs, so that it needs side lines. */
function isCrowded({ id, kind }: LayoutNode, links: Links, least: number): boolean {
  return kind === 'layer' && links.inputs(id).length >= least;
}

/** An edge, tracks, a row, tracks, a row, …, tracks, an edge. */
function axisOf(count: number, tracks: number, pitch: number, asideAt: (at: number) => number) {
  const rough = [0];
  const slot = [0];
  const offset = [0];
  const centres: number[] = [];
  const slots: number[] = [];
  let next = 1;
  for (let at = 0; at <= count; at++) {
    for (let track = 1; track <= tracks; track++) {
      rough.push(at * pitch + 10 + ((pitch - 20) * track) / (tracks + 1));
      slot.push(next++);
      offset.push(0);
    }
    if (at === count) break;
    const aside = asideAt(at);
    for (const by of aside > 0 ? [-aside, 0, aside] : [0]) {
      if (by === 0) centres.push(rough.length);
      rough.push((at + 1) * pitch + by);
      slot.push(next);
      offset.push(by);
    }
    slots.push(next++);
  }
  rough.push((count + 1) * pitch);
  slot.push(next++);
  offset.push(0);
  return { axis: { rough, slot, offset, slots: next }, centres, slots };
}
