import { useEffect, useState } from 'react';

/** What is fetched apart: the panels, and the influences under the ribbon. */
type Inside = typeof import('./Inside');

let loading: Promise<Inside> | undefined;
let loaded: Inside | undefined;

/** Fetched once; asked for again only if that failed. */
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
 * What looks inside, once it is here. The page fetches it as soon as its cells are open, so
 * that it works without a network from then on and answers at once. (React's own `lazy` would hold
 * back what comes for 300 ms.)
 * @param wanted whether to fetch it
 * @returns the components, or why they could not be fetched
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
