/** The sequences for measuring cells. */

/** The number of letters: the size of the input and of the output. */
export const letters = 32;

/** Sequences of one-hot letters, with the next letters as targets. */
export interface Sequences {
  readonly batch: number;
  /** One per step, [batch × letters]. */
  readonly xs: readonly Float32Array[];
  /** One per step, [batch]. */
  readonly targets: readonly number[][];
}

/** Generates the same sequences at every run. */
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
