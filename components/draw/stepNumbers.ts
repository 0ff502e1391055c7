import type { Selection } from 'd3';
import { type StepTick, stepLabel } from './stepTicks';

/**
 * Draws the numbers of the steps along a picture. What stays where it was is left alone: a text that
 * is written anew is laid out anew, at every step.
 * @param y the line that they stand on, in px
 * @param now the step whose number stands out
 */
export function drawStepNumbers(
  root: Selection<SVGSVGElement, unknown, null, undefined>,
  ticks: readonly StepTick[],
  y: number,
  now: number,
): void {
  const numbers = root
    .selectAll<SVGTextElement, StepTick>('text.step')
    .data(ticks, ({ step }) => step)
    .join((enter) => enter.append('text').text(({ step }) => stepLabel(step)));
  const write = (name: string, value: (tick: StepTick) => string) =>
    numbers
      .filter(function (tick) {
        return this.getAttribute(name) !== value(tick);
      })
      .attr(name, value);
  write('class', ({ step }) => (step === now ? 'step here' : 'step'));
  write('x', ({ at }) => String(at));
  write('y', () => String(y));
}
