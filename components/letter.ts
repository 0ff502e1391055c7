/** A letter as it is shown: a space is made visible. */
export function showLetter(letter: string): string {
  return letter === ' ' ? '␣' : letter;
}
