/**
 * A program's forward and backward pass with SIMD, compiled from AssemblyScript to WebAssembly: an
 * interpreter of its instructions, which lie in memory as `layout` says.
 */
export { adam } from './adam';
export { backward } from './backward';
export { forward } from './forward';

/** Where free memory begins. */
export function base(): usize {
  return __heap_base;
}
