import { useEffect, useState } from 'react';

/** Code that is loaded lazily: the panels, and the influences under the ribbon. */
type Inside = typeof import('./Inside');

let loading: Promise<Inside> | undefined;
let loaded: Inside | undefined;

/** Loaded once; retried only after a failure. */
async function load(): Promise<Inside> {
  loading ??= import('./Inside').then(
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
 * The lazily loaded components. The page fetches them as soon as its cells are open, so that panels
 * open at once and work offline. (React's `lazy` would delay them by 300 ms.)
 * @param wanted whether to load them
 * @returns the components, or why they could not be loaded
 */
export function useInside(wanted: boolean): Inside | string | undefined {
  const [state, setState] = useState<{ inside?: Inside; error?: string }>({});

  useEffect(() => {
    if (!wanted || loaded) return;
    let gone = false;
    load().then(
      (inside) => gone || setState({ inside }),
      (error) => gone || setState({ error: error instanceof Error ? error.message : `${error}` }),
    );
    return () => {
      gone = true;
    };
  }, [wanted]);

  return loaded ?? state.inside ?? state.error;
}
