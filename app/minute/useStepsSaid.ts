import { useEffect, useRef } from 'react';
import type { NumberBar } from '../../components/draw/numberBars';
import { announce } from '../status/announce';
import { useStore } from '../store';
import { scenes } from './scenes';
import { useMinute } from './state';

/** Announces the step that the reader has gone to; not while it plays. */
export function useStepsSaid(bars: readonly NumberBar[]): void {
  const step = useStore((state) => state.step);
  const playing = useStore((state) => state.playing);
  const isPredicted = useMinute(
    ({ scene, predictions }) => (scenes[scene]?.id ?? '') in predictions,
  );
  const said = useRef(step);
  useEffect(() => {
    if (playing || said.current === step) return;
    said.current = step;
    const bar = bars[step - 1];
    // At the end, a result is announced.
    const isResult = isPredicted && step === bars.length;
    if (bar && !isResult)
      announce(`Step ${step} of ${bars.length}: ${bar.shown}${bar.isStarred ? ', starred' : ''}.`);
  }, [step, playing, bars, isPredicted]);
}
