import type { CSSProperties } from 'react';

/**
 * A slider's relative position as `--played`, 0 to 1, for the style sheet: only Firefox has a
 * pseudo-element for the part of the track before the thumb.
 */
export function played(value: number, min: number, max: number): CSSProperties {
  const share = max > min ? (value - min) / (max - min) : 0;
  return { '--played': Math.min(1, Math.max(0, share)) } as CSSProperties;
}
