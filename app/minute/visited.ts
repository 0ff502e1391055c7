/** Whether the reader has been here before: then the page begins with the comparison. */

/** Also read by `scripts/vite/inline/hideOthers.ts`. */
const key = 'unrolled-visited';

/** The address that asks for the first minute. */
export const minuteAddress = '#first-minute';

export function rememberVisit(): void {
  try {
    localStorage.setItem(key, 'yes');
  } catch {
    // Storage may be blocked; then the next visit is a first one, too.
  }
}

/** Whether this address shows the first minute. @param hash the address's, or the last visit's */
export function isForMinute(hash: string): boolean {
  if (hash !== '') return hash === minuteAddress;
  try {
    return localStorage.getItem(key) === null;
  } catch {
    return true;
  }
}
