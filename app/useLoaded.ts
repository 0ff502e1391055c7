import { useEffect, useState } from 'react';
import type { Lazy } from './loadOnce';

/**
 * A file, once it is loaded, or why it could not be.
 * @param wanted whether to load it
 */
export function useLoaded<Module extends object>(
  file: Lazy<Module>,
  wanted: boolean,
): Module | string | undefined {
  const [state, setState] = useState<{ module?: Module; error?: string }>({});
  useEffect(() => {
    if (!wanted || file.loaded()) return;
    let gone = false;
    file.load().then(
      (module) => gone || setState({ module }),
      (error) => gone || setState({ error: error instanceof Error ? error.message : `${error}` }),
    );
    return () => {
      gone = true;
    };
  }, [file, wanted]);
  return file.loaded() ?? state.module ?? state.error;
}
