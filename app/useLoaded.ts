import { useEffect, useState } from 'react';
import type { Lazy } from './loadOnce';

/**
 * A file, once it is loaded, or why it could not be.
 * @param file undefined: none is wanted
 */
export function useLoaded<Module extends object>(
  file: Lazy<Module> | undefined,
): Module | string | undefined {
  const [failed, setFailed] = useState<{ file: Lazy<Module>; reason: string }>();
  const [, setLoaded] = useState<Lazy<Module>>();
  useEffect(() => {
    if (!file || file.loaded()) return;
    let gone = false;
    file.load().then(
      () => gone || setLoaded(file),
      (error) =>
        gone || setFailed({ file, reason: error instanceof Error ? error.message : `${error}` }),
    );
    return () => {
      gone = true;
    };
  }, [file]);
  return file?.loaded() ?? (failed?.file === file ? failed?.reason : undefined);
}
