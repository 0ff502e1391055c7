import type { NumberBar } from '../../components/draw/numberBars';
import { tokensIn } from './runs';
import { first } from './story';

const known = new Map<string, readonly NumberBar[]>();

/** The numbers of a sequence, each with its value in the first one where it has another. */
export function barsOf(text: string): readonly NumberBar[] {
  let bars = known.get(text);
  if (!bars) {
    const before = tokensIn(first);
    bars = tokensIn(text).map(({ letter, input }, index) => {
      const value = input[0] ?? 0;
      const old = before[index]?.input[0] ?? value;
      const shown = letter.replace('*', '');
      return { value, isStarred: input[1] === 1, shown, ...(old !== value && { before: old }) };
    });
    known.set(text, bars);
  }
  return bars;
}
