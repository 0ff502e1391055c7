/**
 * The address as it is when the page is hidden. A page that is about to be reloaded may still
 * write its address, but browsers load the one from before; so the last one is kept for the tab.
 */

const key = 'unrolled-address';

/**
 * @param replaced the parts behind the `#` that the page had written before: a reload takes a
 * while, and comes back to the one that stood there when it began
 * @param link what it should come back to
 */
export function keepLastAddress(replaced: readonly string[], link: string): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ replaced, link }));
  } catch {
    // Storage may be forbidden; then what was done in the last moment before a reload is lost.
  }
}

/** The page is seen again: from here on the browser knows its address. */
export function dropLastAddress(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}

/** The part of the address behind the `#` that the page begins with. */
export function firstAddress(): string {
  const { hash } = location;
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    dropLastAddress();
    const { replaced, link } = (kept ?? {}) as { replaced?: unknown; link?: unknown };
    const known = Array.isArray(replaced) && replaced.includes(hash);
    // A link that is opened anew says what it says.
    return typeof link === 'string' && known && isReturn() ? link : hash;
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
