import { type ComponentType, useEffect, useState } from 'react';
import type { InsideProps } from './Inside';

let loading: Promise<ComponentType<InsideProps>> | undefined;
let loaded: ComponentType<InsideProps> | undefined;

/** Fetches what the panels are made of, once; asked for again only if that failed. */
async function load(): Promise<ComponentType<InsideProps>> {
  loading ??= import('./Inside').then(
    (module) => {
      loaded = module.default;
      return loaded;
    },
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/**
 * What draws the panels, once it is here. The page fetches it as soon as its cells are open, so
 * that it works without a network from then on and answers at once. (React's own `lazy` would hold
 * back what comes for 300 ms.)
 * @param wanted whether to fetch it
 * @returns the component, or why it could not be fetched
 */
export function useInside(wanted: boolean): ComponentType<InsideProps> | string | undefined {
  const [state, setState] = useState<{ inside?: ComponentType<InsideProps>; error?: string }>({});

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
