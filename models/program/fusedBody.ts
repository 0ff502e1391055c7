import { simd } from 'virtual:fusedSimd';
import type { Body } from './body';
import { simdBodyOf } from './simdBody';

/**
 * WebAssembly with relaxed SIMD, for long trainings: wide products are faster, but the last digits of
 * sums depend on the processor (`simd/multiplyAdd.ts`). Undefined where it is refused.
 */
export function fusedBody(): Body | undefined {
  return simdBodyOf(simd, 'WebAssembly with relaxed SIMD');
}
