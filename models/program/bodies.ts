import { simd } from 'virtual:simd';
import type { Body } from './body';
import { loopsBody } from './loopsBody';
import { simdBodyOf } from './simdBody';

/** The two bodies: WebAssembly with SIMD, and plain loops where it is refused. */
export type BodyName = 'simd' | 'loops';

let chosen: Body | undefined;

/** The body that runs all programs, chosen when it is first needed. */
export function body(): Body {
  chosen ??= bodyBy('simd') ?? loopsBody;
  return chosen;
}

/** Which body runs all programs from now on. @throws if it is refused here */
export function chooseBody(name: BodyName): void {
  const wanted = bodyBy(name);
  if (!wanted) throw new Error(`${name}: expected WebAssembly with SIMD, got none`);
  chosen = wanted;
}

const compiled = new Map<BodyName, Body | undefined>([['loops', loopsBody]]);

/** The body of that name; undefined where it is refused. */
export function bodyBy(name: BodyName): Body | undefined {
  if (!compiled.has(name)) compiled.set(name, simdBodyOf(bytesOf(simd)));
  return compiled.get(name);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
