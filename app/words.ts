/** Words in sentences. */

/** `a, b and c` */
export function list(items: readonly string[]): string {
  const [end = '', ...others] = [...items].reverse();
  return others.length > 0 ? `${others.reverse().join(', ')} and ${end}` : end;
}

/** With a capital first letter. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
