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
 * What draws the panels, once it is here. It is fetched when the reader first moves: by the time a
 * number is pressed, it stands ready. (React's own `lazy` would hold back what comes for 300 ms.)
 * @param wanted whether a panel is open
 * @returns the component, or the error in words
 */
export function useInside(wanted: boolean): ComponentType<InsideProps> | string | undefined {
  const [state, setState] = useState<{ inside?: ComponentType<InsideProps>; error?: string }>({});

  useEffect(() => {
    if (loaded) return;
    const fetchEarly = () => {
      load().catch(() => undefined);
    };
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const event of events) window.addEventListener(event, fetchEarly, { once: true });
    return () => {
      for (const event of events) window.removeEventListener(event, fetchEarly);
    };
  }, []);

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

  return loaded ?? state.inside ?? (wanted ? state.error : undefined);
}
