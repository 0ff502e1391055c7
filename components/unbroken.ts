/** Keeps a percent sign on the line of its number. */
export function unbroken(text: string): string {
  return text.replace(/(\d) %/g, '$1\u00a0%');
}
