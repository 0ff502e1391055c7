import { largestMagnitude } from '../../models/magnitude';
import type { Trace } from '../../models/trace';

const known = new WeakMap<Trace, Map<string, number>>();

/**
 * The end of the scale for a quantity: its largest magnitude in this sequence, at least 1, so that
 * the scale does not change between steps.
 * @param trace without the reader's changes: what they set to 0 must look empty
 */
export function scaleOf(trace: Trace, name: string): number {
  const scales = known.get(trace) ?? new Map<string, number>();
  known.set(trace, scales);
  let scale = scales.get(name);
  if (scale === undefined) {
    scale = largestMagnitude(trace.initial[name] ?? [], 1);
    for (let step = 0; step < trace.steps.length; step++) {
      scale = largestMagnitude(trace.steps[step]?.[name] ?? [], scale);
    }
    scales.set(name, scale);
  }
  return scale;
}
