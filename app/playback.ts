import { useEffect } from 'react';
import { useStore } from './store';

/** Advances the step at the chosen speed while playing. */
export function usePlayback(): void {
  const playing = useStore((state) => state.playing);
  const speed = useStore((state) => state.speed);
  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => useStore.getState().move(1), 1000 / speed);
    return () => window.clearInterval(timer);
  }, [playing, speed]);
}
