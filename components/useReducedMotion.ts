import { useSyncExternalStore } from 'react';
import { mediaQuery } from './mediaQuery';

const reduced = mediaQuery('(prefers-reduced-motion: reduce)');

/** Whether the reader's system prefers reduced motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(reduced.subscribe, reduced.matches, still);
}

/** Without a window there is no motion. */
const still = () => true;
