/** What the cells are measured on. */

/** How many letters there are: the size of the input and of the output. */
export const letters = 32;

/** Sequences of letters, one-hot, and what comes next in each. */
export interface Sequences {
  readonly batch: number;
  /** A step each, [batch × letters]. */
  readonly xs: readonly Float32Array[];
  /** A step each, [batch]. */
  readonly targets: readonly number[][];
}

/** The same at every run. */
export function sequences(steps: number, batch: number): Sequences {
  const letterAt = (place: number) => (place * 7 + (place >> 4)) % letters;
  const places = (step: number) => Array.from({ length: batch }, (_, row) => step * batch + row);
  const at = Array.from({ length: steps + 1 }, (_, step) => places(step).map(letterAt));
  const xs = at.slice(0, steps).map((step) => {
    const x = new Float32Array(batch * letters);
    step.forEach((letter, row) => {
      x[row * letters + letter] = 1;
    });
    return x;
  });
  return { batch, xs, targets: at.slice(1) };
}
