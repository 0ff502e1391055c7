import { useDeferredValue, useEffect, useRef } from 'react';

/**
 * A value that follows a frame later, so that what needs little time answers the reader at once. It is
 * never behind by more than one change: when keys come faster than it is rendered, every second one
 * waits for it.
 */
export function useFollowing<Value>(value: Value): Value {
  const deferred = useDeferredValue(value);
  const isBehind = useRef(false);
  const following = isBehind.current ? value : deferred;
  useEffect(() => {
    isBehind.current = following !== value;
  }, [following, value]);
  return following;
}
