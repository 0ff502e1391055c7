import { useEffect, useState } from 'react';

/** Code that is loaded lazily: the panels, and the influences under the ribbon. */
type LazyPanels = typeof import('./LazyPanels');

let loading: Promise<LazyPanels> | undefined;
let loaded: LazyPanels | undefined;

/** Calls back with the code: at once, if it is loaded. */
export function withPanels(use: (panels: LazyPanels) => void, fail: () => void): void {
  if (loaded) use(loaded);
  else load().then(use, fail);
}

/** Loaded once; retried only after a failure. */
export async function load(): Promise<LazyPanels> {
  loading ??= import('./LazyPanels').then(
    (module) => {
      loaded = module;
      return module;
    },
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/**
 * The lazily loaded components; `preload.ts` loads them before they are wanted. (React's `lazy` would
 * delay them by 300 ms.)
 * @param wanted whether to load them
 * @returns the components, or why they could not be loaded
 */
export function useLazyPanels(wanted: boolean): LazyPanels | string | undefined {
  const [state, setState] = useState<{ panels?: LazyPanels; error?: string }>({});

  useEffect(() => {
    if (!wanted || loaded) return;
    let gone = false;
    load().then(
      (panels) => gone || setState({ panels }),
      (error) => gone || setState({ error: error instanceof Error ? error.message : `${error}` }),
    );
    return () => {
      gone = true;
    };
  }, [wanted]);

  return loaded ?? state.panels ?? state.error;
}
