/** ln Σ eˣ and softmax. The largest logit is subtracted first, so that nothing overflows. */

/** ln Σ eˣ of the logits, in double precision. */
export function logSumExp(logits: ArrayLike<number>): number {
  return softmaxInto(new Float64Array(logits.length), logits, 0, logits.length, 1);
}

/** Softmax of the logits, in double precision. */
export function softmax(logits: ArrayLike<number>): Float64Array {
  const shares = new Float64Array(logits.length);
  softmaxInto(shares, logits, 0, logits.length, 1);
  return shares;
}

/**
 * Writes the scaled softmax of a range. Allocates nothing, because training calls it for every row.
 * @param to as long as `logits`; may be `logits` itself
 * @param from the first index of the range
 * @param end the index after the last
 * @returns ln Σ eˣ of the range
 */
export function softmaxInto(
  to: Float32Array | Float64Array,
  logits: ArrayLike<number>,
  from: number,
  end: number,
  scale: number,
): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = from; i < end; i++) largest = Math.max(largest, logits[i] as number);
  let sum = 0;
  for (let i = from; i < end; i++) {
    const share = Math.exp((logits[i] as number) - largest);
    to[i] = share;
    sum += share;
  }
  for (let i = from; i < end; i++) to[i] = ((to[i] as number) / sum) * scale;
  return largest + Math.log(sum);
}
