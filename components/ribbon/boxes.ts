/** Where the tokens of the ribbon stand: in its text, and in px from its beginning. */

/** The characters of one token in the text, `end` not included, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The left and right edge of a token's cell, in px from the ribbon's beginning. */
export interface Box {
  readonly from: number;
  readonly to: number;
}

/** The left and right edge of some characters, in px from where the text begins. */
export type Place = (
  start: number,
  end: number,
) => { readonly left: number; readonly right: number };

/** From one plain letter to the next, in px; between numbers that are written out, the same. */
export const letterPitch = 28;
export const numberPitch = 10.25;

/** A cell that is narrower can neither be seen nor clicked: a zero-width space has such a one. */
const narrowest = 6;
/** What cells that have no width of their own take of their neighbours' together, at most. */
const widest = 14;

/** A text as a text box holds it, on one line: the browser itself would leave line breaks out. */
export function oneLine(text: string): string {
  return text.replace(/\r\n|[\r\n]/g, ' ');
}

/**
 * The characters of each token.
 * @param text on one line
 * @param spaced whether there is something between the tokens, as there is between numbers
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

/** Where characters stand that are all of the same width. */
export const evenly =
  (pitch: number): Place =>
  (start, end) => ({ left: start * pitch, right: end * pitch });

/** The cells of tokens of which `place` says where their characters stand. */
export function boxesOf(spans: readonly Span[], spaced: boolean, place: Place): Box[] {
  if (!spaced) {
    return widened(
      spans.map(({ start, end }) => {
        const { left, right } = place(start, end);
        return { from: left, to: right };
      }),
    );
  }
  // A number's cell reaches to the next number.
  const starts = spans.map(({ start, end }, index) => (index === 0 ? 0 : place(start, end).left));
  return starts.map((from, index) => {
    const { start = 0, end = 0 } = spans[index] ?? {};
    return { from, to: starts[index + 1] ?? place(start, end).right + numberPitch };
  });
}

/** The same cells, of which those without a width take a little of their neighbours'. */
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

/** The cell at a place, counted from 0; −1 where there is none. */
export function boxAt(boxes: readonly Box[], x: number): number {
  return boxes.findIndex(({ from, to }) => x >= from && x < to);
}

/** Where the last cell ends. */
export function endOf(boxes: readonly Box[]): number {
  return boxes.reduce((end, { to }) => Math.max(end, to), 0);
}
