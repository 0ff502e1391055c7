/**
 * A media query for `useSyncExternalStore` or direct reading. The list is cached, because creating it
 * costs as much as a drawing.
 */
export interface MediaQuery {
  readonly subscribe: (callback: () => void) => () => void;
  readonly matches: () => boolean;
}

/** False while the page is prerendered; then no media query matches. */
export const isInBrowser = typeof window !== 'undefined';

export function mediaQuery(query: string): MediaQuery {
  let known: MediaQueryList | undefined;
  const list = () => {
    known ??= window.matchMedia(query);
    return known;
  };
  return {
    subscribe: (callback) => {
      list().addEventListener('change', callback);
      return () => list().removeEventListener('change', callback);
    },
    matches: () => isInBrowser && list().matches,
  };
}

/** Whether the page is as narrow as a phone. */
export const phone = mediaQuery('(width < 480px)');

/** Whether there is no room beside things: the first minute’s question stands below its cells, the training’s settings are folded. */
export const narrow = mediaQuery('(width < 1100px)');
