/** The step axis below a picture: letters if there is space, and numbers. */
import { withMinus } from '../../models/format';
import { type Root, write, writeText } from './part';
import { drawStepNumbers } from './stepNumbers';
import type { StepScale } from './stepScale';
import { stepLabel, stepTicks } from './stepTicks';

/** Its height, in px. */
const heights = { numbers: 20, letters: 34 };

/**
 * The width of a character, and the minimum gap between two letters, in px; letters may be numbers.
 */
const character = 8;
const gap = 2;

/** How far a label may extend beyond the ends of the axis, in px. */
const margin = 16;

/** The maximum number of letters shown. */
const mostLetters = 60;

/** Whether the letters fit at this distance, by estimated widths. */
function spells(letters: readonly string[], pitch: number): boolean {
  const longest = Math.max(0, ...letters.map(({ length }) => length));
  return letters.length <= mostLetters && pitch >= longest * character + gap;
}

/** The height of the axis, in px. */
export function stepAxisHeight(letters: readonly string[], { pitch }: StepScale): number {
  return spells(letters, pitch) ? heights.letters : heights.numbers;
}

/** Makes spaces and line breaks visible. */
export function visible(letter: string): string {
  return letter === ' ' ? '·' : withMinus(letter.replace(/\s/, '¶'));
}

/**
 * @param letters starting with step 1
 * @param scale of the steps, from 0 (the initial state) or 1 on
 * @param height of the whole drawing; the axis is at the bottom
 * @param now the highlighted step, with its letter if letters are not shown
 */
export function drawStepAxis(
  root: Root,
  letters: readonly string[],
  scale: StepScale,
  height: number,
  now: number | undefined,
): void {
  const spelled = spells(letters, scale.pitch);
  const texts = root
    .selectAll<SVGTextElement, string>('text.letter')
    .data(spelled ? letters.map(visible) : [])
    .join('text');
  writeText(texts, (letter) => letter);
  write(texts, 'class', (_, index) => (index + 1 === now ? 'letter now' : 'letter'));
  write(texts, 'x', (_, index) => String(scale.place(index + 1)));
  write(texts, 'y', () => String(height - 18));
  const label = (step: number) => {
    const letter = step === now && !spelled ? letters[step - 1] : undefined;
    return letter === undefined ? stepLabel(step) : `${step} ${visible(letter)}`;
  };
  const ticks = stepTicks(scale, {
    last: letters.length,
    now,
    // The first and the last label may extend into the margin.
    from: scale.from - margin,
    to: scale.to + margin,
    label,
  });
  drawStepNumbers(root, ticks, height - 3, now, label);
}
