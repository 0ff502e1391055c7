/** The graph of an activation, with the point of a given sum. */

import { line, scaleLinear, select } from 'd3';
import { formatBound } from '../../models/format';
import type { Canvas } from '../useDrawing';
import { outline, part } from './part';
import { drawLabels } from './valueAxis';

export interface CurveData {
  readonly scalar: (a: number) => number;
  /** The sum before the activation. */
  readonly input: number;
}

const margin = { top: 12, right: 8, bottom: 20, left: 30 };
const samples = 97;

export function drawCurve(svg: SVGSVGElement, data: CurveData, canvas: Canvas): void {
  const { scalar, input } = data;
  const reach = Math.max(5, Math.abs(input) * 1.15);
  const x = scaleLinear([-reach, reach], [margin.left, canvas.width - margin.right]);
  const points = Array.from({ length: samples }, (_, index): [number, number] => {
    const at = -reach + (2 * reach * index) / (samples - 1);
    return [at, scalar(at)];
  });
  const low = Math.min(0, ...points.map(([, value]) => value));
  const high = Math.max(1, ...points.map(([, value]) => value));
  const y = scaleLinear([low, high], [canvas.height - margin.bottom, margin.top]);
  const root = select(svg);

  outline(root, 'axis', `M${x(-reach)},${y(0)}H${x(reach)}M${x(0)},${y(low)}V${y(high)}`);
  const course = line(
    ([at]) => x(at),
    ([, value]) => y(value),
  )(points);
  outline(root, 'curve', course ?? '');
  const [cx, cy] = [x(input), y(scalar(input))];
  outline(root, 'drop', `M${cx},${y(0)}V${cy}H${x(0)}`);
  part(root, 'circle', 'point').attr('r', 4.5).attr('cx', cx).attr('cy', cy);
  const ends = [high, low].map((value) => ({ label: formatBound(value), at: y(value) }));
  drawLabels(root, 'value', ends, margin.left + 2);
}
