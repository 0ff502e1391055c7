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
  const others = root
    .selectAll<SVGTextElement, StepTick>('text.step:not(.now)')
    .data(
      ticks.filter(({ step }) => step !== now),
      ({ step }) => step,
    )
    .join((enter) => enter.append('text').attr('class', 'step'));
  const highlighted = root
    .selectAll<SVGTextElement, StepTick>('text.step.now')
    .data(ticks.filter(({ step }) => step === now))
    .join((enter) => enter.append('text').attr('class', 'step now'));
  for (const numbers of [others, highlighted]) {
    writeText(numbers, ({ step }) => label(step));
    write(numbers, 'x', ({ at }) => String(at));
    write(numbers, 'y', () => String(y));
  }
}
