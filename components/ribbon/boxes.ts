/** The positions of the ribbon's tokens: in its text, and in px from its start. */

/** The characters of one token in the text, `end` not included, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The left and right edge of a token's box, in px from the ribbon's start. */
export interface Box {
  readonly from: number;
  readonly to: number;
}

/** Returns the left and right edge of characters, in px from the start of the text. */
export type Place = (
  start: number,
  end: number,
) => { readonly left: number; readonly right: number };

/** The width of a plain letter, in px. */
export const letterPitch = 28;
export const numberPitch = 10.25;

/** The minimum width of a box, so that it can be seen and clicked, even for a zero-width space. */
const narrowest = 6;
/** The maximum total width that boxes without width take from their neighbours. */
const widest = 14;

/** Replaces line breaks, which a text field would remove. */
export function oneLine(text: string): string {
  return text.replace(/\r\n|[\r\n]/g, ' ');
}

/**
 * The characters of each token.
 * @param text on one line
 * @param spaced whether tokens have separators, as numbers do
 */
export function spansOf(
  text: string,
  tokens: readonly { readonly shown: string }[],
  spaced: boolean,
): Span[] {
  let end = 0;
  return tokens.map((token) => {
    const shown = oneLine(token.shown);
    const start = spaced ? Math.max(end, text.indexOf(shown, end)) : end;
    end = start + shown.length;
    return { start, end };
  });
}

/** The positions of characters of equal width. */
export const evenly =
  (pitch: number): Place =>
  (start, end) => ({ left: start * pitch, right: end * pitch });

/** The boxes of tokens, given the positions of their characters. */
export function boxesOf(spans: readonly Span[], spaced: boolean, place: Place): Box[] {
  if (!spaced) {
    return widened(
      spans.map(({ start, end }) => {
        const { left, right } = place(start, end);
        return { from: left, to: right };
      }),
    );
  }
  // A number's box extends to the next number.
  const starts = spans.map(({ start, end }, index) => (index === 0 ? 0 : place(start, end).left));
  return starts.map((from, index) => {
    const { start = 0, end = 0 } = spans[index] ?? {};
    return { from, to: starts[index + 1] ?? place(start, end).right + numberPitch };
  });
}

/** Widens boxes without width at the expense of their neighbours. */
function widened(boxes: readonly Box[]): Box[] {
  const isNarrow = (box: Box | undefined) => box !== undefined && box.to - box.from < narrowest;
  const result = [...boxes];
  for (let first = 0; first < boxes.length; first++) {
    if (!isNarrow(boxes[first])) continue;
    let last = first;
    while (isNarrow(boxes[last + 1])) last++;
    const middle = boxes[first]?.from ?? 0;
    const count = last - first + 1;
    const width = Math.min(widest, 8 * count);
    const from = Math.max(0, middle - width / 2);
    for (let index = first; index <= last; index++) {
      const left = from + ((index - first) * width) / count;
      result[index] = { from: left, to: left + width / count };
    }
    const [before, after] = [result[first - 1], boxes[last + 1]];
    if (before && Math.abs(before.to - middle) < 1) result[first - 1] = { ...before, to: from };
    if (after && Math.abs(after.from - middle) < narrowest) {
      result[last + 1] = { ...after, from: from + width };
    }
    first = last;
  }
  return result;
}

/** The box at a position, counted from 0; −1 if there is none. */
export function boxAt(boxes: readonly Box[], x: number): number {
  return boxes.findIndex(({ from, to }) => x >= from && x < to);
}

/** The end of the last box. */
export function endOf(boxes: readonly Box[]): number {
  return boxes.reduce((end, { to }) => Math.max(end, to), 0);
}
