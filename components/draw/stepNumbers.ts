import type { Selection } from 'd3';
import { type Root, write, writeText } from './part';
import { type StepTick, stepLabel } from './stepTicks';

/**
 * Draws the step numbers along a picture; unchanged ones are not touched. The highlighted number is
 * the same element at every step, so that a step sets one text and no weight of type.
 * @param y their baseline, in px
 * @param now the highlighted step
 */
export function drawStepNumbers(
  root: Root,
  ticks: readonly StepTick[],
  y: number,
  now: number | undefined,
  label: (step: number) => string = stepLabel,
): void {
  const others = ticks.filter(({ step }) => step !== now);
  const svg = root.node();
  const key = others.map(({ step, at }) => `${label(step)} ${step} ${at}`).join() + y;
  if (svg && drawn.get(svg) !== key) {
    drawn.set(svg, key);
    const numbers = root
      .selectAll<SVGTextElement, StepTick>('text.step:not(.now)')
      .data(others, ({ step }) => step)
      .join((enter) => enter.append('text').attr('class', 'step'));
    set(numbers, y, label);
  }
  const highlighted = root
    .selectAll<SVGTextElement, StepTick>('text.step.now')
    .data(ticks.filter(({ step }) => step === now))
    .join((enter) => enter.append('text').attr('class', 'step now'));
  set(highlighted, y, label);
}

/** The numbers in each drawing, except the highlighted one: most steps leave them as they are. */
const drawn = new WeakMap<SVGSVGElement, string>();

function set(
  numbers: Selection<SVGTextElement, StepTick, SVGSVGElement, unknown>,
  y: number,
  label: (step: number) => string,
): void {
  writeText(numbers, ({ step }) => label(step));
  write(numbers, 'x', ({ at }) => String(at));
  write(numbers, 'y', () => String(y));
}
