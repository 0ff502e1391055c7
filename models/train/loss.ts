/** Softmax of logits, in plain numbers; the largest is taken off first so that none overflows. */
export function softmax(logits: ArrayLike<number>): Float64Array {
  const values = Float64Array.from(logits);
  const largest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp((values[i] ?? 0) - largest);
    sum += values[i] ?? 0;
  }
  return values.map((value) => value / sum);
}

/** Cross-entropy in nats of logits against the index that was right: -ln softmax(logits)[target]. */
export function crossEntropy(logits: ArrayLike<number>, target: number): number {
  const values = Float64Array.from(logits);
  const largest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const sum = values.reduce((total, value) => total + Math.exp(value - largest), 0);
  return largest + Math.log(sum) - (values[target] ?? Number.NaN);
}
