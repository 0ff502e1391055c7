/** The share of a memory that each step keeps, as bars over the columns of its map. */
import { select } from 'd3';
import type { Canvas } from '../useDrawing';
import { columnWindow } from './columnWindow';
import { outline } from './part';

export interface KeptData {
  /** One share, 0 to 1, per step; empty if nothing is kept. */
  readonly shares: readonly number[];
  /** The number of the map's columns: the initial state, then one per step. */
  readonly count: number;
  /** The column of the last step whose share is shown. */
  readonly last: number;
  /** The current column, which determines those that are visible. */
  readonly current: number;
}

export function drawKept(svg: SVGSVGElement, data: KeptData, { width, height }: Canvas): void {
  const { shares, count, last, current } = data;
  const { first, visible, pitch } = columnWindow(width, count, current);
  const root = select(svg);
  // The initial state is not computed from another one.
  const from = Math.max(1, first);
  const steps = Math.max(0, Math.min(last, first + visible - 1) - from + 1);
  const left = (from - first) * pitch;
  const bars = Array.from({ length: steps }, (_, index) => {
    const share = shares[from + index - 1] ?? 0;
    const tall = height * Math.max(0, Math.min(1, Number.isFinite(share) ? share : 0));
    return `M${left + index * pitch},${height}v${-tall}h${pitch - (pitch < 8 ? 0 : 1.5)}v${tall}z`;
  });
  outline(root, 'track', `M${left},0h${steps * pitch}v${height}h${-steps * pitch}z`);
  outline(root, 'bars', shares.length > 0 ? bars.join('') : '');
}
