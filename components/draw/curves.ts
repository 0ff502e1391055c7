/**
 * The cells’ training curves on shared axes: faint values, with their moving mean on top. Each is
 * labelled at its end, and has the same colour and dashes as the cell’s lines elsewhere.
 */

import { select } from 'd3';
import type { Canvas } from '../useDrawing';
import { type CurveLayout, type CurvesData, type LaidLine, layOutCurves } from './curveLayout';
import { drawNamedLines, markLines, type NamedLine } from './namedLines';
import { outline, part, type Root } from './part';
import { pointIn } from './pointIn';
import { across, drawLabels, drawValueAxis } from './valueAxis';
import type { Tick } from './valueScale';

export function drawCurves(svg: SVGSVGElement, data: CurvesData, canvas: Canvas): void {
  const root = select(svg);
  const layout = layOutCurves(data, canvas);
  // Created in drawing order: the grid, the rules, the curves.
  drawAxes(root, layout, canvas);
  drawNamedLines(root, layout.lines.map(named), ['raw', 'course', 'leader', 'diverged']);
  markLines(root, 0);
  const isEmpty = layout.lines.every(({ end, diverged }) => !end && !diverged);
  part(root, 'text', 'empty')
    .attr('x', (layout.left + layout.right) / 2)
    .attr('y', layout.top + 24)
    .text(isEmpty ? 'no measurements yet' : '');
  root.on('click', (event: PointerEvent) => {
    data.onChooseStep(layout.stepAt(pointIn(svg, event, canvas.width).x));
  });
}

function drawAxes(root: Root, layout: CurveLayout, { height }: Canvas): void {
  const { left, right, top, bottom, levels, steps, chance, shown } = layout;
  drawValueAxis(root, levels, left, right);
  outline(root, 'ground', across(bottom, left, right));
  outline(root, 'chance', chance === undefined ? '' : across(chance, left, right));
  outline(root, 'rule', shown ? `M${shown.at},${top - 6}V${bottom + 5}` : '');
  drawLabels(root, 'guess', chance === undefined ? [] : [{ label: 'chance', at: chance }], left);
  const marks = shown ? [...steps, shown] : steps;
  root
    .selectAll<SVGTextElement, Tick>('text.step')
    .data(marks)
    .join('text')
    .attr('class', (mark) => (mark === shown ? 'step now' : 'step'))
    .attr('x', ({ at }) => at)
    .attr('y', height - 4)
    .text(({ label }) => label);
  part(root, 'text', 'unit')
    .attr('x', right + 22)
    .attr('y', height - 4)
    .text('steps');
}

const cross = 5;

function named({ title, style, raw, course, end, diverged, name }: LaidLine): NamedLine {
  const from = diverged ?? end;
  return {
    label: title,
    style,
    outlines: {
      raw,
      course,
      leader: from && name ? `M${from.x + 5},${from.y}L${name.x - 3},${name.y}` : '',
      diverged: diverged
        ? `M${diverged.x - cross},${diverged.y - cross}l${2 * cross},${2 * cross}m0,${-2 * cross}l${-2 * cross},${2 * cross}`
        : '',
    },
    name,
    dot: () => (diverged ? undefined : end),
  };
}
