import { loadOnce } from '../loadOnce';
import { useLoaded } from '../useLoaded';

/** Code that is loaded lazily: the panels, and the influences under the ribbon. */
type LazyPanels = typeof import('./LazyPanels');

const panels = loadOnce<LazyPanels>(() => import('./LazyPanels'));

export const { load } = panels;

/** Calls back with the code: at once, if it is loaded. */
export function withPanels(use: (panels: LazyPanels) => void, fail: () => void): void {
  const loaded = panels.loaded();
  if (loaded) use(loaded);
  else load().then(use, fail);
}

/**
 * The lazily loaded components; `preload.ts` loads them before they are wanted. (React's `lazy` would
 * delay them by 300 ms.)
 * @param wanted whether to load them
 * @returns the components, or why they could not be loaded
 */
export function useLazyPanels(wanted: boolean): LazyPanels | string | undefined {
  return useLoaded(wanted ? panels : undefined);
}
