import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function with a fixed identity that calls the latest one, for events. */
export function useLatest<Args extends readonly unknown[]>(
  callback: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(callback);
  useLayoutEffect(() => {
    latest.current = callback;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
