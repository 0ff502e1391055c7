import { formatBrief, notFinite } from '../../models/format';

/** Describes the three letters with the largest influence: `“t” at step 3 for it, 0.42; …`. */
export function strongest(values: readonly number[], letters: readonly string[]): string {
  if (!values.every(Number.isFinite)) return `the influences are ${notFinite}`;
  const named = values
    .map((value, index) => ({ value, index }))
    .filter(({ value }) => Math.abs(value) > 0)
    .toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, 3)
    .map(({ value, index }) => {
      const letter = letters[index] ?? '';
      const named = letter === ' ' ? 'the space' : `“${letter.replace(/^-(?=\d)/, '−')}”`;
      return `${named} at step ${index + 1} ${value > 0 ? 'for' : 'against'} it, ${formatBrief(Math.abs(value))}`;
    });
  return named.length > 0 ? named.join('; ') : 'no input had an influence';
}
