import { Transport } from '../components/Transport';
import { speeds } from './choices';
import { useStore } from './store';

interface StepTransportProps {
  /** The number of steps of the sequence. */
  readonly last: number;
  /** Whether the models are loaded. */
  readonly ready: boolean;
}

/** The controls for stepping and playing, connected to the store. */
export function StepTransport({ last, ready }: StepTransportProps) {
  const step = useStore((state) => state.step);
  const playing = useStore((state) => state.playing);
  const speed = useStore((state) => state.speed);
  const { goTo, setPlaying, setSpeed } = useStore.getState();
  return (
    <Transport
      step={step}
      last={last}
      ready={ready}
      playing={playing}
      speed={speed}
      speeds={speeds}
      onGoTo={goTo}
      onPlay={setPlaying}
      onSpeed={setSpeed}
    />
  );
}
