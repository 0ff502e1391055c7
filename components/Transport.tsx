import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { memo, type ReactNode } from 'react';
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
  const atStart = !ready || step <= 1;
  const atEnd = !ready || step >= last;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className={styles.transport} role="group" aria-label="Steps">
      <Control name="First step" keys="Home" off={atStart} onPress={() => onGoTo(1)}>
        <SkipBack />
      </Control>
      <Control name="Previous step" keys="ArrowLeft" off={atStart} onPress={() => onGoTo(step - 1)}>
        <StepBack />
      </Control>
      <Control
        name={playing ? 'Pause' : 'Play'}
        off={!ready || last === 0}
        main
        onPress={() => onPlay(!playing)}
      >
        {playing ? <Pause /> : <Play />}
      </Control>
      <Control name="Next step" keys="ArrowRight" off={atEnd} onPress={() => onGoTo(step + 1)}>
        <StepForward />
      </Control>
      <Control name="Last step" keys="End" off={atEnd} onPress={() => onGoTo(last)}>
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
