/**
 * The address at the moment the page is hidden. A page that is about to be reloaded may still write
 * its address, but browsers reload the previous one; so the last one is saved for the tab.
 */

const key = 'unrolled-address';

/**
 * @param replaced the hashes that the page had written before: a reload opens the one that was
 * current when it began
 * @param link the hash to return to
 */
export function saveLastAddress(replaced: readonly string[], link: string): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ replaced, link }));
  } catch {
    // Storage may be blocked; then the last change before a reload is lost.
  }
}

/** The page is visible again, so the browser has its current address. */
export function dropLastAddress(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}

/** The hash that the page starts with. */
export function firstAddress(): string {
  const { hash } = location;
  try {
    const saved: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    dropLastAddress();
    const { replaced, link } = (saved ?? {}) as { replaced?: unknown; link?: unknown };
    const known = Array.isArray(replaced) && replaced.includes(hash);
    // A newly opened link is used as it is.
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
