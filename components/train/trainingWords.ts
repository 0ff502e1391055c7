import { formatCount, formatRate } from '../../models/format';

/** `42 steps/s`, `0.3 steps/s`; empty while it is unknown. */
export function rateWords(perSecond: number | undefined): string {
  if (perSecond === undefined || !Number.isFinite(perSecond)) return '';
  return `${formatRate(perSecond)} steps/s`;
}

/** `11 s left`, `3 min left`, `2 h 5 min left`; empty if it is unknown. */
export function leftWords(seconds: number | undefined): string {
  if (seconds === undefined || !Number.isFinite(seconds) || seconds < 0) return '';
  if (seconds < 99.5) return `${Math.round(seconds)} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min left`;
  const rest = minutes % 60;
  return `${formatCount((minutes - rest) / 60)} h${rest ? ` ${rest} min` : ''} left`;
}
