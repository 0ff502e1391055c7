import { useEffect } from 'react';
import { useStore } from './store';

/** Moves a step at a time while the reader has pressed play. */
export function usePlayback(): void {
  const playing = useStore((state) => state.playing);
  const speed = useStore((state) => state.speed);
  useEffect(() => {
    if (!playing) return;
    const timer = window.setInterval(() => useStore.getState().move(1), 1000 / speed);
    return () => window.clearInterval(timer);
  }, [playing, speed]);
}
