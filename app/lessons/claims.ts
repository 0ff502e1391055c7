/** Whether a computed number is what a page says of it. */

/** Within one in the last of its digits. @param digits behind the point */
export function isNear(value: number, said: number, digits = 2): boolean {
  return Math.abs(value - said) <= 10 ** -digits;
}
