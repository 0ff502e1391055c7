import { simd } from 'virtual:simd';
import type { Body } from './body';
import { loopsBody } from './loopsBody';
import { simdBodyOf } from './simdBody';

let chosen: Body | undefined;

/** The body that runs all programs, chosen when it is first needed: plain loops where SIMD is refused. */
export function body(): Body {
  chosen ??= simdBodyOf(simd) ?? loopsBody;
  return chosen;
}

/** This body runs all programs from now on. */
export function chooseBody(wanted: Body): void {
  chosen = wanted;
}
