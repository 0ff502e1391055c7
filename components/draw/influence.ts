/** The influence of each letter on a prediction: one bar per letter, above or below a line. */
import { select } from 'd3';
import { type Box, endOf } from '../ribbon/boxes';
import type { Canvas } from '../useDrawing';
import { outline } from './part';

export interface InfluenceData {
  /** One per step; NaN has no bar. */
  readonly values: readonly number[];
  /** The box of each letter. */
  readonly boxes: readonly Box[];
  /** The magnitude at full height. */
  readonly limit: number;
}

/** The gap between two bars, in px, if they are wide enough. */
const gap = 6;

export function drawInfluence(svg: SVGSVGElement, data: InfluenceData, canvas: Canvas): void {
  const { boxes } = data;
  const middle = canvas.height / 2;
  const root = select(svg);
  outline(root, 'line', `M0,${middle}H${endOf(boxes)}`);
  outline(root, 'above', barsOf(data, middle, 1));
  outline(root, 'below', barsOf(data, middle, -1));
}

/** The bars of one sign, as one path. */
export function barsOf(
  { values, boxes, limit }: InfluenceData,
  reach: number,
  sign: 1 | -1,
): string {
  const bar = (value: number, index: number) => {
    const { from, to } = boxes[index] ?? {};
    const share = limit > 0 ? Math.min(1, (sign * value) / limit) : 0;
    if (!(share > 0) || from === undefined || to === undefined) return '';
    const inset = Math.min(gap, (to - from) / 4) / 2;
    const height = (-sign * share * reach).toFixed(2);
    return `M${from + inset},${reach}v${height}H${to - inset}V${reach}z`;
  };
  return values.map(bar).join('');
}
