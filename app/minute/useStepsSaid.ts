import { useEffect, useRef } from 'react';
import type { NumberBar } from '../../components/draw/numberBars';
import { announce } from '../status/announce';
import { useStore } from '../store';

/** Announces the step that the reader has gone to; not while it plays. */
export function useStepsSaid(bars: readonly NumberBar[]): void {
  const step = useStore((state) => state.step);
  const playing = useStore((state) => state.playing);
  const said = useRef(step);
  useEffect(() => {
    if (playing || said.current === step) return;
    said.current = step;
    const bar = bars[step - 1];
    if (bar)
      announce(`Step ${step} of ${bars.length}: ${bar.shown}${bar.isStarred ? ', starred' : ''}.`);
  }, [step, playing, bars]);
}
