import { type Root, write, writeText } from './part';
import { type StepTick, stepLabel } from './stepTicks';

/**
 * Draws the step numbers along a picture; unchanged ones are not touched.
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
  const numbers = root
    .selectAll<SVGTextElement, StepTick>('text.step')
    .data(ticks, ({ step }) => step)
    .join('text');
  writeText(numbers, ({ step }) => label(step));
  write(numbers, 'class', ({ step }) => (step === now ? 'step now' : 'step'));
  write(numbers, 'x', ({ at }) => String(at));
  write(numbers, 'y', () => String(y));
}
