/** A training’s numbers as the panel writes them: few digits, and always as many. */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A count: `12,000`. */
export function countWords(count: number): string {
  return whole.format(count);
}

/** `42 steps/s`, `0.3 steps/s` */
export function rateWords(perSecond: number | undefined): string {
  if (perSecond === undefined || !Number.isFinite(perSecond)) return '';
  return `${(perSecond < 9.95 ? tenth : whole).format(perSecond)} steps/s`;
}

/** `11 s left`, `3 min left`, `2 h 5 min left`; nothing where it cannot be said. */
export function leftWords(seconds: number | undefined): string {
  if (seconds === undefined || !Number.isFinite(seconds) || seconds < 0) return '';
  if (seconds < 99.5) return `${Math.round(seconds)} s left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min left`;
  const rest = minutes % 60;
  return `${whole.format((minutes - rest) / 60)} h${rest ? ` ${rest} min` : ''} left`;
}

/** `1.386`; `4.1e−5` and `2.0e9` where three places say too little or too much. */
export function lossWords(loss: number): string {
  if (!Number.isFinite(loss)) return '–';
  const size = Math.abs(loss);
  if (size === 0 || (size >= 0.001 && size < 1000)) return loss.toFixed(3);
  return loss.toExponential(1).replace('e+', 'e').replaceAll('-', '−');
}

/** A share as `95.3 %`. */
export function shareWords(share: number): string {
  return Number.isFinite(share) ? `${tenth.format(100 * share)} %` : '–';
}
