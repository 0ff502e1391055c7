/**
 * a b + c of four numbers each. With relaxed SIMD it is one operation, rounded once, where the
 * processor can; then the last digits depend on the processor.
 */
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}
