import { useSyncExternalStore } from 'react';
import { isInBrowser, mediaQuery } from './mediaQuery';

const reduced = mediaQuery('(prefers-reduced-motion: reduce)');

/** Whether the reader's system prefers reduced motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(reduced.subscribe, isStill, isStill);
}

/** Without a window there is no motion. */
const isStill = () => !isInBrowser || reduced.matches();
