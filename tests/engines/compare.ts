/** Compares the texts of two engines: words exactly, numbers to some digits. */

const number = /[−-]?\d[\d,]*(?:\.\d+)?(?:e[+−-]?\d+)?/g;

/** The comparison of two results of a flow. */
export interface Comparison {
  readonly numbers: number;
  readonly texts: number;
  /** Descriptions of at most a few. */
  readonly differences: readonly string[];
}

const valueIn = (written: string) => Number(written.replaceAll('−', '-').replaceAll(',', ''));

/** Whether they differ by at most one in this digit, counted from the first that is not 0. */
function agree(one: string, other: string, digits: number): boolean {
  if (one === other) return true;
  const [a, b] = [valueIn(one), valueIn(other)];
  const first = 10 ** Math.floor(Math.log10(Math.max(Math.abs(a), Math.abs(b))));
  // 0.670431 − 0.670430 is a little more than 0.000001.
  return Math.abs(a - b) <= 1.001 * first * 10 ** (1 - digits);
}

export function compare(
  expected: readonly string[],
  found: readonly string[],
  digits = 6,
): Comparison {
  let numbers = 0;
  const differences: string[] = [];
  if (expected.length !== found.length) {
    differences.push(`${expected.length} texts, and here ${found.length}`);
  }
  for (const [index, text] of expected.entries()) {
    const other = found[index] ?? '';
    const [mine = [], its = []] = [text.match(number) ?? [], other.match(number) ?? []];
    numbers += mine.length;
    const sameWords = text.replace(number, '#') === other.replace(number, '#');
    const sameNumbers = mine.every((written, at) => agree(written, its[at] ?? '', digits));
    if (!sameWords || !sameNumbers) differences.push(`“${text}”, and here “${other}”`);
  }
  return { numbers, texts: expected.length, differences: differences.slice(0, 5) };
}
