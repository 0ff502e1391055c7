import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { IconButton } from '../controls/IconButton';
import styles from './WeightReadout.module.css';

interface NudgeProps {
  readonly onMove: (down: number, right: number) => void;
}

const ways = [
  { name: 'Column to the left', down: 0, right: -1, Icon: ArrowLeft },
  { name: 'Column to the right', down: 0, right: 1, Icon: ArrowRight },
  { name: 'Unit above', down: -1, right: 0, Icon: ArrowUp },
  { name: 'Unit below', down: 1, right: 0, Icon: ArrowDown },
] as const;

/** Arrow buttons for touch: a weight is too small to be tapped exactly. */
export function Nudge({ onMove }: NudgeProps) {
  return (
    <div className={styles.nudge} role="toolbar" aria-label="Move to another weight">
      {ways.map(({ name, down, right, Icon }) => (
        <IconButton key={name} label={name} onClick={() => onMove(down, right)}>
          <Icon aria-hidden />
        </IconButton>
      ))}
    </div>
  );
}
