import type { Trace } from '../../models/trace';

const known = new WeakMap<Trace, Map<string, number>>();

/**
 * The magnitude at which a quantity's drawings are full: at least 1, and as large as it gets in
 * this sequence, so that the scale holds still while one steps.
 * @param trace of the run without the reader's changes: what they empty must look empty
 */
export function scaleOf(trace: Trace, name: string): number {
  const scales = known.get(trace) ?? new Map<string, number>();
  known.set(trace, scales);
  let scale = scales.get(name);
  if (scale === undefined) {
    scale = largest(trace.initial[name], 1);
    for (let step = 0; step < trace.steps.length; step++) {
      scale = largest(trace.steps[step]?.[name], scale);
    }
    scales.set(name, scale);
  }
  return scale;
}

/** The largest magnitude, if above `least`; what has left float32 has no place on a scale. */
function largest(values: Float32Array | undefined, least: number): number {
  let most = least;
  for (let unit = 0; values && unit < values.length; unit++) {
    const size = Math.abs(values[unit] ?? 0);
    if (size > most && size < Number.POSITIVE_INFINITY) most = size;
  }
  return most;
}
