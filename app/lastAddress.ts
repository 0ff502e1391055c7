/**
 * The address as it is when the page is hidden. A page that is about to be reloaded may still
 * write its address, but browsers load the one from before; so the last one is kept for the tab.
 */

const key = 'unrolled-address';

/** @param before the part behind the `#` that the browser knew; `link`: what it should be */
export function keepLastAddress(before: string, link: string): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ before, link }));
  } catch {
    // Storage may be forbidden; then what was done in the last moment before a reload is lost.
  }
}

/** The part of the address behind the `#` that the page begins with. */
export function firstAddress(): string {
  const { hash } = location;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    sessionStorage.removeItem(key);
    const { before, link } = (kept ?? {}) as { before?: unknown; link?: unknown };
    // A link that is opened anew says what it says.
    return typeof link === 'string' && before === hash && isReturn() ? link : hash;
  } catch {
    return hash;
  }
}

function isReturn(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) =>
      ['reload', 'back_forward'].includes((entry as PerformanceNavigationTiming).type),
    );
}
