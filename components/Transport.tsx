import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { memo, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import { Select } from './controls/Box';
import { IconButton } from './controls/IconButton';
import styles from './Transport.module.css';

interface TransportProps {
  /** Counted from 1; 0 when there is nothing to step through. */
  readonly step: number;
  readonly last: number;
  /** Whether the models are loaded. */
  readonly ready: boolean;
  readonly playing: boolean;
  readonly speed: number;
  readonly speeds: readonly number[];
  readonly onGoTo: (step: number) => void;
  readonly onPlay: (playing: boolean) => void;
  readonly onSpeed: (speed: number) => void;
}

/** The controls for stepping and playing. */
export const Transport = memo(function Transport(props: TransportProps) {
  const { step, last, ready, playing, speed, speeds, onGoTo, onPlay, onSpeed } = props;
  // Stable, so that a step renders no control whose state it leaves unchanged.
  const place = useRef({ step, last });
  useLayoutEffect(() => {
    place.current = { step, last };
  });
  const goBy = useCallback((by: number) => onGoTo(place.current.step + by), [onGoTo]);
  const goToLast = useCallback(() => onGoTo(place.current.last), [onGoTo]);
  return (
    <Controls
      atStart={!ready || step <= 1}
      atEnd={!ready || step >= last}
      canPlay={ready && last > 0}
      playing={playing}
      speed={speed}
      speeds={speeds}
      onGoTo={onGoTo}
      onGoBy={goBy}
      onGoToLast={goToLast}
      onPlay={onPlay}
      onSpeed={onSpeed}
    />
  );
});

interface ControlsProps
  extends Pick<TransportProps, 'playing' | 'speed' | 'speeds' | 'onGoTo' | 'onPlay' | 'onSpeed'> {
  readonly atStart: boolean;
  readonly atEnd: boolean;
  readonly canPlay: boolean;
  readonly onGoBy: (steps: number) => void;
  readonly onGoToLast: () => void;
}

const Controls = memo(function Controls(props: ControlsProps) {
  const { atStart, atEnd, canPlay, playing, speed, speeds } = props;
  const { onGoTo, onGoBy, onGoToLast, onPlay, onSpeed } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className={styles.transport} role="group" aria-label="Steps">
      <Control name="First step" keys="Home" off={atStart} onPress={() => onGoTo(1)}>
        <SkipBack />
      </Control>
      <Control name="Previous step" keys="ArrowLeft" off={atStart} onPress={() => onGoBy(-1)}>
        <StepBack />
      </Control>
      <Control
        name={playing ? 'Pause' : 'Play'}
        off={!canPlay}
        main
        onPress={() => onPlay(!playing)}
      >
        {playing ? <Pause /> : <Play />}
      </Control>
      <Control name="Next step" keys="ArrowRight" off={atEnd} onPress={() => onGoBy(1)}>
        <StepForward />
      </Control>
      <Control name="Last step" keys="End" off={atEnd} onPress={onGoToLast}>
        <SkipForward />
      </Control>
      <Select
        quiet
        small
        aria-label="Speed"
        value={speed}
        onChange={(event) => onSpeed(Number(event.target.value))}
      >
        {speeds.map((value) => (
          <option key={value} value={value}>
            {value} / s
          </option>
        ))}
      </Select>
    </div>
  );
});

interface ControlProps {
  readonly name: string;
  /** The keyboard shortcut. */
  readonly keys?: string;
  readonly off: boolean;
  readonly main?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function Control({ name, keys, off, main, onPress, children }: ControlProps) {
  return (
    <IconButton
      look={main ? 'main' : 'plain'}
      className={main ? styles.main : styles.control}
      label={name}
      aria-keyshortcuts={keys}
      title={name}
      off={off}
      onClick={onPress}
    >
      {children}
    </IconButton>
  );
}
