/** The note below the ribbon. */

import { withMinus } from '../../models/format';
import { commaNote } from '../../models/readNumber';

/** One token of the sequence: as typed, and as the models read it. */
export interface RibbonToken {
  readonly shown: string;
  readonly letter: string;
  readonly replaced: boolean;
}

/** Invisible tokens: their pattern, their mark, and their names. */
const unseen: readonly { readonly is: RegExp; readonly mark: string; readonly name: string }[] = [
  { is: /^ $/, mark: '·', name: 'a space' },
  { is: /^\t$/, mark: '⇥', name: 'a tab' },
  { is: /^[\n\v\f\r\u0085\u2028\u2029]+$/, mark: '¶', name: 'a line break' },
  { is: /^[\p{Cf}\p{Cc}]+$/u, mark: '¦', name: 'an invisible character' },
  { is: /^\s+$/, mark: '·', name: 'another kind of space' },
];

/** The visible form of a token in the ribbon. */
export function visible(shown: string): string {
  return unseen.find(({ is }) => is.test(shown))?.mark ?? shown;
}

/** Describes replaced tokens; empty if there are none. */
export function noteOn(tokens: readonly RibbonToken[], spaced: boolean): string {
  if (tokens.length === 0) {
    return `The sequence is empty: type ${spaced ? 'numbers' : 'letters'} to step through.`;
  }
  const replaced = tokens.filter((token) => token.replaced);
  if (replaced.length === 0) return '';
  const pairs = new Map(replaced.map(({ shown, letter }) => [shown, letter]));
  const named = Array.from(pairs, ([shown, letter]) => {
    return `${nameOf(shown)} as ${letter === ' ' ? 'a space' : withMinus(letter)}`;
  });
  const listed = named.slice(0, 4).join(', ');
  const more = named.length > 4 ? ` and ${named.length - 4} more` : '';
  const why = spaced ? 'Rounded, or not a number' : 'Outside the models’ alphabet';
  const commas = spaced && replaced.some(({ shown }) => commaNote(shown));
  const note = commas ? ` ${commaNote('0,5')}` : countOf(replaced.length, tokens.length);
  return `${why}: they read ${listed}${more}.${note}`;
}

/** The share of replaced tokens, if there are many. */
function countOf(replaced: number, all: number): string {
  if (replaced <= 4) return '';
  return replaced === all
    ? ` None of the ${all} is read as it stands.`
    : ` These are ${replaced} of ${all}.`;
}

function nameOf(shown: string): string {
  return unseen.find(({ is }) => is.test(shown))?.name ?? shown;
}
