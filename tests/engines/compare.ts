/** Compares the texts of two engines: words exactly, numbers to six digits. */

const number = /[−-]?\d[\d,]*(?:\.\d+)?(?:e[+−-]?\d+)?/g;

/** The comparison of two results of a flow. */
export interface Comparison {
  readonly numbers: number;
  readonly texts: number;
  /** Descriptions of at most a few. */
  readonly differences: readonly string[];
}

const valueIn = (written: string) => Number(written.replaceAll('−', '-').replaceAll(',', ''));

/** Whether they differ by at most one in the sixth or last digit. */
function agree(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [valueIn(one), valueIn(other)];
  return Math.abs(a - b) <= 1e-5 * 10 ** Math.floor(Math.log10(Math.max(Math.abs(a), Math.abs(b))));
}

export function compare(expected: readonly string[], found: readonly string[]): Comparison {
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
    const sameNumbers = mine.every((written, at) => agree(written, its[at] ?? ''));
    if (!sameWords || !sameNumbers) differences.push(`“${text}”, and here “${other}”`);
  }
  return { numbers, texts: expected.length, differences: differences.slice(0, 5) };
}
