import { useEffect } from 'react';
import { useStore } from '../store';
import { scenes } from './scenes';
import { useMinute, usualSpeed } from './state';

/** Tells the result of a scene once its end has been reached after a prediction. */
export function useReveal(last: number): void {
  const step = useStore((state) => state.step);
  const id = useMinute(({ scene }) => scenes[scene]?.id);
  const isPredicted = useMinute(({ predictions }) => id !== undefined && id in predictions);
  useEffect(() => {
    if (id === undefined || !isPredicted || step < last) return;
    useStore.getState().setSpeed(usualSpeed);
    useMinute.setState(({ revealed }) =>
      revealed.includes(id) ? {} : { revealed: [...revealed, id] },
    );
  }, [id, isPredicted, step, last]);
}
