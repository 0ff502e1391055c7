import { useEffect, useRef, useState } from 'react';

/**
 * A value that follows once the next frame is painted, so that what needs little time answers the
 * reader at once. It is never behind by more than that: changes that come faster are left out.
 */
export function useFollowing<Value>(value: Value): Value {
  const [following, setFollowing] = useState(value);
  const latest = useRef(value);
  const isAwaited = useRef(false);
  useEffect(() => {
    latest.current = value;
    if (following === value || isAwaited.current) return;
    isAwaited.current = true;
    const follow = () => {
      isAwaited.current = false;
      setFollowing(latest.current);
    };
    // A task after the frame's own.
    requestAnimationFrame(() => setTimeout(follow));
  }, [following, value]);
  return following;
}
