/**
 * The cells’ training curves on one pair of axes: faint what was measured, over it its moving mean.
 * Each is named where it ends, and told apart by colour and dashes like the lines over the steps of
 * a sequence.
 */
import { type Selection, select } from 'd3';
import type { Canvas } from '../Figure';
import {
  type CurveLayout,
  type CurvesData,
  type LaidLine,
  layOutCurves,
  type Mark,
} from './curveLayout';
import { part } from './part';

type Root = Selection<SVGSVGElement, unknown, null, undefined>;

export function drawCurves(svg: SVGSVGElement, data: CurvesData, canvas: Canvas): void {
  const root = select(svg);
  const layout = layOutCurves(data, canvas);
  // What is made first lies below: the rules above the grid, the curves above both.
  drawAxes(root, layout, canvas);
  drawLines(root, layout.lines);
  const isEmpty = layout.lines.every(({ end, broke }) => !end && !broke);
  part(root, 'text', 'empty')
    .attr('x', (layout.left + layout.right) / 2)
    .attr('y', layout.top + 24)
    .text(isEmpty ? 'no measurements yet' : '');
  root.on('click', (event: PointerEvent) => {
    data.onChooseStep(layout.stepAt(event.clientX - svg.getBoundingClientRect().left));
  });
}

function drawAxes(root: Root, layout: CurveLayout, { height }: Canvas): void {
  const { left, right, top, bottom, levels, steps, chance, shown } = layout;
  const across = (at: number) => `M${left - 4},${at}H${right}`;
  part(root, 'path', 'grid').attr('d', levels.map(({ at }) => across(at)).join(''));
  part(root, 'path', 'ground').attr('d', across(bottom));
  part(root, 'path', 'chance').attr('d', chance === undefined ? '' : across(chance));
  part(root, 'path', 'rule').attr('d', shown ? `M${shown.at},${top - 6}V${bottom + 5}` : '');
  drawTexts(root, 'value', levels)
    .attr('x', left - 8)
    .attr('y', ({ at }) => at + 4);
  drawTexts(root, 'guess', chance === undefined ? [] : [{ label: 'chance', at: chance }])
    .attr('x', left - 8)
    .attr('y', ({ at }) => at + 4);
  drawTexts(root, 'step', steps)
    .attr('x', ({ at }) => at)
    .attr('y', height - 4);
  drawTexts(root, 'now', shown ? [shown] : [])
    .attr('x', ({ at }) => at)
    .attr('y', height - 4);
  part(root, 'text', 'unit')
    .attr('x', right + 22)
    .attr('y', height - 4)
    .text('steps');
}

function drawTexts(root: Root, className: string, marks: readonly Mark[]) {
  return root
    .selectAll<SVGTextElement, Mark>(`text.${className}`)
    .data(marks)
    .join('text')
    .attr('class', className)
    .text(({ label }) => label);
}

const cross = 5;

function drawLines(root: Root, lines: readonly LaidLine[]): void {
  const groups = root
    .selectAll<SVGGElement, LaidLine>('g.line')
    .data(lines, ({ title }) => title)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'line');
      for (const name of ['raw', 'course', 'leader', 'broke']) {
        group.append('path').attr('class', name);
      }
      group.append('circle').attr('r', 3.5);
      group.append('text').attr('class', 'name');
      return group;
    })
    .order()
    .attr('data-hue', ({ style }) => style.hue);
  groups.select('.raw').attr('d', ({ raw }) => raw);
  groups
    .select('.course')
    .attr('stroke-dasharray', ({ style }) => style.dash)
    .attr('d', ({ course }) => course);
  groups.select('.leader').attr('d', ({ end, broke, name }) => {
    const from = broke ?? end;
    return from && name ? `M${from.x + 5},${from.y}L${name.x - 3},${name.y}` : '';
  });
  groups
    .select('.broke')
    .attr('d', ({ broke }) =>
      broke
        ? `M${broke.x - cross},${broke.y - cross}l${2 * cross},${2 * cross}m0,${-2 * cross}l${-2 * cross},${2 * cross}`
        : '',
    );
  groups
    .select('circle')
    .attr('display', ({ end, broke }) => (end && !broke ? null : 'none'))
    .attr('cx', ({ end }) => end?.x ?? 0)
    .attr('cy', ({ end }) => end?.y ?? 0);
  groups
    .select('.name')
    .attr('x', ({ name }) => name?.x ?? 0)
    .attr('y', ({ name }) => (name?.y ?? 0) + 4)
    .text(({ name }) => name?.text ?? '');
}
