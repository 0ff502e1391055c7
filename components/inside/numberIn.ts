/** The largest magnitude that a reader may set a number to: beyond it there is little to see. */
export const largest = 1e6;

/** What is wrong with a number that was typed. */
export const numberFault = (typed: string) =>
  `Expected a number between −1,000,000 and 1,000,000, got “${typed}”.`;

/** The number that was typed, with a minus or a hyphen, a point or a comma; undefined if none. */
export function numberIn(typed: string): number | undefined {
  const text = typed.trim().replace('−', '-').replace(',', '.');
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) <= largest ? value : undefined;
}
