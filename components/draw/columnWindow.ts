/** Which columns of a map are visible, and how wide they are. */
export interface ColumnWindow {
  /** The first visible column. */
  readonly first: number;
  /** The number of visible columns. */
  readonly visible: number;
  /** The width of a column, in px. */
  readonly pitch: number;
}

const narrowest = 6;
const widest = 40;

/**
 * The window moves by pages, only when the current column leaves it.
 * @param width of the map, in px
 */
export function columnWindow(width: number, count: number, current: number): ColumnWindow {
  const pitch = Math.min(widest, Math.max(narrowest, width / count));
  const visible = Math.min(count, Math.floor(width / pitch + 1e-6));
  if (visible >= count) return { first: 0, visible, pitch };
  const half = Math.max(1, Math.floor(visible / 2));
  const page = Math.max(0, Math.floor(current / half) - 1);
  return { first: Math.min(page * half, count - visible), visible, pitch };
}
