import type { Trace } from '../../models/trace';

const known = new WeakMap<Trace, Map<string, number>>();

/**
 * The magnitude at which a quantity's drawings are full: at least 1, and as large as it gets in
 * this sequence, so that the scale holds still while one steps.
 */
export function scaleOf(trace: Trace, name: string): number {
  const scales = known.get(trace) ?? new Map<string, number>();
  known.set(trace, scales);
  let scale = scales.get(name);
  if (scale === undefined) {
    scale = 1;
    for (const values of [trace.initial[name], ...trace.steps.map((step) => step[name])]) {
      for (const value of values ?? []) {
        // What has left float32 has no place on a scale.
        if (Number.isFinite(value)) scale = Math.max(scale, Math.abs(value));
      }
    }
    scales.set(name, scale);
  }
  return scale;
}
