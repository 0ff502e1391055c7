import { type Root, write, writeText } from './part';
import { type StepTick, stepLabel } from './stepTicks';

/**
 * Draws the numbers of the steps along a picture. What stays where it was is left alone.
 * @param y the line that they stand on, in px
 * @param now the step whose number stands out
 */
export function drawStepNumbers(
  root: Root,
  ticks: readonly StepTick[],
  y: number,
  now: number | undefined,
  label: (step: number) => string = stepLabel,
): void {
  const numbers = root
    .selectAll<SVGTextElement, StepTick>('text.step')
    .data(ticks, ({ step }) => step)
    .join('text');
  writeText(numbers, ({ step }) => label(step));
  write(numbers, 'class', ({ step }) => (step === now ? 'step now' : 'step'));
  write(numbers, 'x', ({ at }) => String(at));
  write(numbers, 'y', () => String(y));
}
