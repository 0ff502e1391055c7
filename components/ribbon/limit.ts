import { formatCount } from '../../models/format';
import { oneLine, spansOf } from './boxes';

/** The selection or caret of a text field, in UTF-16 units. */
export interface Selection {
  readonly start: number;
  readonly end: number;
}

/** The maximum number of tokens, and the tokeniser. */
export interface Limit {
  readonly longest: number;
  readonly spaced: boolean;
  readonly read: (text: string) => readonly { readonly shown: string }[];
}

/**
 * How much of a text can replace a selection: all of it if the sequence stays within the limit. At
 * the end of the sequence it may be cut; anywhere else it is all or nothing, because existing text
 * is never cut. @returns the text that fits, and the number of tokens that do not
 */
export function fitting(
  value: string,
  { start, end }: Selection,
  inserted: string,
  { longest, spaced, read }: Limit,
): { readonly text: string; readonly left: number } {
  const text = oneLine(inserted);
  const next = value.slice(0, start) + text + value.slice(end);
  const tokens = read(next);
  const left = tokens.length - longest;
  if (left <= 0) return { text, left: 0 };
  // A space splits a number in two without being a token.
  const all = Math.max(1, read(text).length);
  if (end < value.length) return { text: '', left: all };
  const cut = spansOf(next, tokens, spaced)[longest - 1]?.end ?? 0;
  return cut > start ? { text: next.slice(start, cut), left } : { text: '', left: all };
}

/** The message about an insertion that did not fit. */
export function refusal(longest: number, count: number, spaced: boolean): string {
  const token = spaced ? 'number' : 'letter';
  const what =
    count === 0
      ? 'what you inserted was'
      : count === 1
        ? `the ${token} that you inserted was`
        : `the ${formatCount(count)} ${token}s that you inserted were`;
  return `A sequence holds ${formatCount(longest)} ${token}s: ${what} left out.`;
}

/** The replacement that turns one text into another. */
export function difference(from: string, to: string): Selection & { readonly text: string } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  let same = 0;
  while (same < shorter - start && from.at(-1 - same) === to.at(-1 - same)) same++;
  return { start, end: from.length - same, text: to.slice(start, to.length - same) };
}
