/** The layout of the picture of a layer's weights, in whole CSS pixels. */

/** The shape of a layer. */
export interface LayerShape {
  readonly rows: number;
  /** The number of columns of each group; empty if the layer has only a bias. */
  readonly groups: readonly number[];
  readonly hasBias: boolean;
}

/** Adjacent columns: a group of weights, or the bias. */
export interface Block {
  /** The first column of this block. */
  readonly first: number;
  readonly columns: number;
  readonly left: number;
  readonly width: number;
}

export interface WeightLayout {
  readonly rows: number;
  /** The size of a cell. */
  readonly across: number;
  readonly down: number;
  /** The groups, then the bias if there is one. */
  readonly blocks: readonly Block[];
  readonly left: number;
  /** The vertical positions of the letters, the matrix and the operand's strip. */
  readonly letters: number;
  readonly top: number;
  readonly bottom: number;
  readonly strip: { readonly top: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Space at the left for three digits and a gap, in the type of large windows. */
const margin = { left: 36, right: 22 };
const gaps = { group: 12, bias: 26 };
const widest = 24;
/** Below this width, in px, the matrix scrolls and its rows may be taller. */
const narrowRoom = 600;
/** Up to this many columns are wide enough for a letter each on narrow screens. */
const few = 80;

/** Fits a layer's picture into `room` px, or makes it wider if its cells would be too small. */
export function layoutWeights(shape: LayerShape, room: number): WeightLayout {
  const { rows, groups, hasBias } = shape;
  const counts = hasBias ? [...groups, 1] : groups;
  const gapBefore = (index: number) => {
    if (index === 0) return 0;
    return hasBias && index === counts.length - 1 ? gaps.bias : gaps.group;
  };
  const columns = counts.reduce((sum, count) => sum + count, 0);
  const between = counts.reduce((sum, _, index) => sum + gapBefore(index), 0);
  const free = room - margin.left - margin.right - between;
  const narrowest = columns <= few ? 12 : 6;
  const across = within(Math.floor(free / Math.max(1, columns)), narrowest, widest);
  const narrow = room < narrowRoom;
  const down = within(Math.floor((narrow ? 288 : 208) / Math.max(1, rows)), 3, narrow ? 24 : 16);

  const blocks: Block[] = [];
  let left = margin.left;
  let first = 0;
  counts.forEach((count, index) => {
    left += gapBefore(index);
    blocks.push({ first, columns: count, left, width: count * across });
    left += count * across;
    first += count;
  });
  const top = 40;
  const bottom = top + rows * down;
  const strip = { top: bottom + 7, height: 34 };
  return {
    rows,
    across,
    down,
    blocks,
    left: margin.left,
    letters: 32,
    top,
    bottom,
    strip,
    width: left + margin.right,
    height: strip.top + strip.height,
  };
}

/** The left edge of a column, in px. */
export function columnLeft({ blocks, across, left }: WeightLayout, column: number): number {
  const block = blocks.find(({ first, columns }) => column >= first && column < first + columns);
  return block ? block.left + (column - block.first) * across : left;
}

/**
 * The weight at a point of the picture: above and below the matrix it is the nearest row, so that
 * letters and bars of the strip select their column; undefined between blocks.
 */
export function placeAt(layout: WeightLayout, x: number, y: number): Place | undefined {
  const block = layout.blocks.find(({ left, width }) => x >= left && x < left + width);
  if (!block || layout.rows === 0) return undefined;
  const row = within(Math.floor((y - layout.top) / layout.down), 0, layout.rows - 1);
  const column = block.first + Math.floor((x - block.left) / layout.across);
  return { row, column };
}

function within(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
