/** Finds faults of a cell's diagram, measured on its shapes. */
import { endOffset, sizeOf, squashReach, text } from '../components/diagram/extents';
import type { LayoutGraph } from '../components/diagram/graph';
import type { Layout, Point } from '../components/diagram/positions';

interface Rect {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Stretch {
  readonly wire: string;
  readonly from: string;
  readonly to: string;
  readonly a: Point;
  readonly b: Point;
}

/** Every fault of a diagram, in words; empty if there are none. */
export function faultsOf(graph: LayoutGraph, layout: Layout): string[] {
  const nodes = nodeRects(graph, layout);
  const labels = labelRects(graph, layout);
  const stretches = stretchesOf(graph, layout);
  return [
    ...missing(graph, layout),
    ...pairs(nodes)
      .filter(([a, b]) => meet(a, b))
      .map(([a, b]) => `${a.name} stands on ${b.name}`),
    ...stretches.flatMap((each) =>
      nodes
        .filter(({ name }) => name !== each.from && name !== each.to)
        .filter((node) => meet(node, rectOf(each)))
        .map((node) => `${each.wire} runs through ${node.name}`),
    ),
    ...stretches
      .filter(({ a, b }) => a[0] !== b[0] && a[1] !== b[1])
      .map(({ wire }) => `${wire} is slanted`),
    ...pairs(labels)
      .filter(([a, b]) => meet(a, b))
      .map(([a, b]) => `${a.name} is over ${b.name}`),
    ...labels.flatMap((label) => [
      ...nodes
        .filter((node) => meet(label, node))
        .map((node) => `${label.name} is over ${node.name}`),
      ...stretches
        .filter((each) => meet(label, rectOf(each)))
        .map(({ wire }) => `${wire} runs through ${label.name}`),
    ]),
    ...[...labels, ...nodes]
      .filter((each) => !isInside(each, layout))
      .map(({ name }) => `${name} is outside`),
    ...pairs(stretches).flatMap(([a, b]) => touching(a, b, nodes)),
  ];
}

/** The number of crossings of wires of different sources. */
export function crossingsOf(graph: LayoutGraph, layout: Layout): number {
  const found = new Set<string>();
  const nodes = nodeRects(graph, layout);
  for (const [one, other] of pairs(stretchesOf(graph, layout))) {
    if (one.from === other.from) continue;
    const [across, down] = one.a[1] === one.b[1] ? [one, other] : [other, one];
    const [x, y] = [down.a[0], across.a[1]];
    if (across.a[1] !== across.b[1] || down.a[0] !== down.b[0]) continue;
    const isWithin = (value: number, a: number, b: number) =>
      value > Math.min(a, b) && value < Math.max(a, b);
    if (!isWithin(x, across.a[0], across.b[0]) || !isWithin(y, down.a[1], down.b[1])) continue;
    const spot = { name: '', left: x - 0.5, right: x + 0.5, top: y - 0.5, bottom: y + 0.5 };
    if (!nodes.some((node) => meet(node, spot)))
      found.add([x, y, ...[one.from, other.from].sort()].join());
  }
  return found.size;
}

function missing({ nodes, exits }: LayoutGraph, layout: Layout): string[] {
  const ids = nodes.map(({ id }) => id);
  const all = [...ids, ...exits.filter((id) => ids.includes(id)).map((id) => `${id}_next`)];
  return all
    .filter((id) => !layout.nodes[id]?.every(Number.isFinite))
    .map((id) => `${id} has no place`);
}

/** Wires that overlap or are too close, outside their common node. */
function touching(one: Stretch, other: Stretch, nodes: readonly Rect[]): string[] {
  if (one.from === other.from) return [];
  for (const along of [0, 1] as const) {
    const across = along === 0 ? 1 : 0;
    if (one.a[across] !== one.b[across] || other.a[across] !== other.b[across]) continue;
    if (Math.abs(one.a[across] - other.a[across]) >= 6) continue;
    const low = Math.max(
      Math.min(one.a[along], one.b[along]),
      Math.min(other.a[along], other.b[along]),
    );
    const high = Math.min(
      Math.max(one.a[along], one.b[along]),
      Math.max(other.a[along], other.b[along]),
    );
    if (high - low < 0.5) continue;
    const point = (at: number): Point => (along === 0 ? [at, one.a[1]] : [one.a[0], at]);
    const common = nodes.some(
      (node) =>
        [one, other].every(({ from, to }) => from === node.name || to === node.name) &&
        [low, high]
          .map(point)
          .every(
            ([x, y]) => x >= node.left && x <= node.right && y >= node.top && y <= node.bottom,
          ),
    );
    if (!common) return [`${one.wire} runs on ${other.wire}`];
  }
  return [];
}

function stretchesOf({ nodes, edges, exits }: LayoutGraph, layout: Layout): Stretch[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const wires = [
    ...edges,
    ...exits.filter((id) => ids.has(id)).map((id) => ({ from: id, to: `${id}_next` })),
  ];
  const known = new Map(wires.map((wire) => [`${wire.from}>${wire.to}`, wire]));
  return [...known].flatMap(([wire, { from, to }]) => {
    const [start, end] = [layout.nodes[from], layout.nodes[to]];
    if (!start || !end) return [];
    const points = [start, ...(layout.corners[wire] ?? []), end];
    return points.slice(1).map((b, index) => ({ wire, from, to, a: points[index] ?? b, b }));
  });
}

function nodeRects({ nodes }: LayoutGraph, layout: Layout): Rect[] {
  return nodes
    .filter(({ kind }) => kind !== 'source')
    .map((node) => {
      const [x, y] = layout.nodes[node.id] ?? [0, 0];
      const { width, height } = sizeOf(node);
      return {
        name: node.id,
        left: x - width / 2,
        right: x + width / 2,
        top: y - height / 2,
        bottom: y + height / 2,
      };
    });
}

/** The texts outside nodes: activations, and labels of inputs and outputs. */
function labelRects({ nodes, exits }: LayoutGraph, layout: Layout): Rect[] {
  const squashes = nodes
    .filter((node) => squashReach(node) > 0)
    .map((node) => {
      const [x, y] = layout.nodes[node.id] ?? [0, 0];
      const left = x + sizeOf(node).width / 2 + text.squashGap;
      const middle = y - text.squashRise;
      const right = left + squashReach(node) - text.squashGap;
      return {
        name: `${node.sign} of ${node.id}`,
        left,
        right,
        top: middle - 6,
        bottom: middle + 6,
      };
    });
  const end = (id: string, side: keyof typeof endOffset, letters: number): Rect => {
    const [x, y] = layout.nodes[id] ?? [0, 0];
    const [dx, dy] = endOffset[side];
    const width = 9 + 7 * letters;
    const left = side === 'right' ? x + dx - width : x + dx;
    return {
      name: `name of ${id}`,
      left,
      right: left + width,
      top: y + dy - 11,
      bottom: y + dy + 5,
    };
  };
  const ids = new Set(nodes.map(({ id }) => id));
  return [
    ...squashes,
    ...nodes
      .filter(({ kind }) => kind === 'source')
      .map(({ id, previousOf }) => (previousOf ? end(id, 'left', 2.5) : end(id, 'below', 1))),
    ...exits.filter((id) => ids.has(id)).map((id) => end(`${id}_next`, 'right', 1)),
  ];
}

function isInside({ left, right, top, bottom }: Rect, { size }: Layout): boolean {
  return left >= -6 && right <= size.width + 6 && top >= 0 && bottom <= size.height + 14;
}

function rectOf({ wire, a, b }: Stretch): Rect {
  return {
    name: wire,
    left: Math.min(a[0], b[0]) - 1,
    right: Math.max(a[0], b[0]) + 1,
    top: Math.min(a[1], b[1]) - 1,
    bottom: Math.max(a[1], b[1]) + 1,
  };
}

function meet(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function pairs<Item>(all: readonly Item[]): [Item, Item][] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b): [Item, Item] => [a, b]));
}
