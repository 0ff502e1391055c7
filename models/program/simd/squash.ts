/**
 * e^x, σ and tanh of four numbers, each within 2e-7 of the exact value: the polynomials of
 * S. L. Moshier's Cephes library (expf.c, tanhf.c). NaN stays NaN.
 */

import { multiplyAdd } from './multiplyAdd';

/** Above the largest argument whose power fits into float32, so that it becomes infinite. */
const most: f32 = 89;
const least: f32 = -87.3;

@inline
function all(value: f32): v128 {
  return f32x4.splat(value);
}

@inline
function exponential(given: v128): v128 {
  const x = f32x4.max(f32x4.min(given, all(most)), all(least));
  // e^x = 2^n e^r, with |r| <= ln(2) / 2; ln(2) in two parts, so that r is exact.
  const n = f32x4.nearest(f32x4.mul(x, all(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, all(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, all(-2.12194440e-4)));
  let p = all(1.9875691500e-4);
  p = multiplyAdd(p, r, all(1.3981999507e-3));
  p = multiplyAdd(p, r, all(8.3334519073e-3));
  p = multiplyAdd(p, r, all(4.1665795894e-2));
  p = multiplyAdd(p, r, all(1.6666665459e-1));
  p = multiplyAdd(p, r, all(5.0000001201e-1));
  p = f32x4.add(multiplyAdd(p, f32x4.mul(r, r), r), all(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

@inline
export function sigmoid(x: v128): v128 {
  return f32x4.div(all(1), f32x4.add(all(1), exponential(f32x4.neg(x))));
}

@inline
export function tanh(x: v128): v128 {
  const size = f32x4.abs(x);
  const z = f32x4.mul(x, x);
  let p = all(-5.70498872745e-3);
  p = multiplyAdd(p, z, all(2.06390887954e-2));
  p = multiplyAdd(p, z, all(-5.37397155531e-2));
  p = multiplyAdd(p, z, all(1.33314422036e-1));
  p = multiplyAdd(p, z, all(-3.33332819422e-1));
  const near = multiplyAdd(f32x4.mul(p, z), x, x);
  const far = f32x4.sub(all(1), f32x4.div(all(2), f32x4.add(exponential(f32x4.add(size, size)), all(1))));
  const sign = v128.and(x, i32x4.splat(0x80000000));
  return v128.bitselect(near, v128.or(far, sign), f32x4.lt(size, all(0.625)));
}
