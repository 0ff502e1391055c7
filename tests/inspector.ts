/** A page object for the panel of explanations: questions, answers, and whether they add up. */
import { type CellName, cardTitles, expect, numberIn, type Unrolled } from './page';

/** A term of an answer, as shown. */
interface TermText {
  readonly text: string;
  readonly value: number;
  readonly factors: readonly number[];
  readonly isBias: boolean;
}

/** An answer, parsed. */
interface Answer {
  readonly value: number;
  readonly says: string;
  readonly terms: readonly TermText[];
  /** The sum of the terms, and its activation. */
  readonly sum: number;
  readonly squash: string | undefined;
}

export const heading = (app: Unrolled) => app.panel('Why?').getByRole('heading', { level: 3 });
export const links = (app: Unrolled) => app.panel('Why?').getByRole('listitem').getByRole('button');

/** Waits until the panel explains this number: `z4[5]` is unit 5 of z at step 4. */
export async function expectQuestion(app: Unrolled, cell: CellName, name: string): Promise<void> {
  const step = /^\D+(\d+)/.exec(name)?.[1];
  await expect(heading(app)).toContainText(`${cardTitles[cell]}, step ${step}${name} = `);
}

export async function readAnswer(app: Unrolled): Promise<Answer> {
  const found = await app.panel('Why?').evaluate((panel) => ({
    value: panel.querySelector('h3 > b')?.textContent ?? '',
    says: panel.querySelector('p')?.textContent ?? '',
    together: panel.querySelector('ol + p')?.textContent ?? '',
    terms: Array.from(panel.querySelectorAll('ol > li'), (row) => ({
      text: row.firstElementChild?.textContent ?? '',
      value: row.lastElementChild?.textContent ?? '',
    })),
  }));
  const [, sum, squash] = /^Sum: ([−\d.]+?)(?:, before (\S+))?\.$/.exec(found.together) ?? [];
  return {
    value: numberIn(found.value),
    says: found.says,
    sum: numberIn(sum),
    squash,
    terms: found.terms.map(({ text: words, value }) => ({
      text: words,
      value: numberIn(value),
      // Each factor ends with its digits.
      factors: words.split(' × ').map((factor) => numberIn(factor.split(' ').at(-1))),
      isBias: words.startsWith('bias'),
    })),
  };
}

export const total = (terms: readonly TermText[]) =>
  terms.reduce((sum, { value }) => sum + value, 0);

/** Both show six digits: one significant digits, the other decimals. */
export function expectSame(value: number, digits: string | undefined): void {
  const shown = Number(digits);
  expect(Math.abs(value - shown)).toBeLessThanOrEqual(1e-6 + 5e-6 * Math.abs(shown));
}

/** The most probable classes of a cell. */
export const guesses = (app: Unrolled, cell: CellName) =>
  app
    .card(cell)
    .getByRole('list', { name: /^Most probable: / })
    .getByRole('button');
