/** The steps below a picture: their letters where they have the room, and every so many a number. */
import { withMinus } from '../../models/format';
import { type Root, write, writeText } from './part';
import { drawStepNumbers } from './stepNumbers';
import type { StepScale } from './stepScale';
import { stepLabel, stepTicks } from './stepTicks';

/** The room it takes below the picture, in px. */
const heights = { numbers: 20, letters: 34 };

/** The width of a character, and the least gap between two letters, in px: a task’s may be a number. */
const character = 8;
const gap = 2;

/** How far a label may reach beyond the ends of the axis, in px. */
const margin = 16;

/** More letters than this are a text to read, not an axis. */
const mostLetters = 60;

/** Whether the letters, so far apart, leave each other room: a drawing has no style sheet to ask. */
function spells(letters: readonly string[], pitch: number): boolean {
  const longest = Math.max(0, ...letters.map(({ length }) => length));
  return letters.length <= mostLetters && pitch >= longest * character + gap;
}

/** The room that the axis takes below the picture, in px. */
export function stepAxisHeight(letters: readonly string[], { pitch }: StepScale): number {
  return spells(letters, pitch) ? heights.letters : heights.numbers;
}

/** A space and a line break as marks that can be seen. */
export function visible(letter: string): string {
  return letter === ' ' ? '·' : withMinus(letter.replace(/\s/, '¶'));
}

/**
 * @param letters that of step 1 first
 * @param scale of the steps, from 0 (the initial state) or 1 on
 * @param height of the whole drawing: the axis stands at its foot
 * @param now the step whose number stands out, with its letter where letters have no room
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
    // The first label and the last may reach into the margin.
    from: scale.from - margin,
    to: scale.to + margin,
    label,
  });
  drawStepNumbers(root, ticks, height - 3, now, label);
}
