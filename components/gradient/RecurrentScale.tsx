import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { formatBrief } from '../../models/format';
import { IconButton } from '../controls/IconButton';
import { played } from '../played';
import styles from './GradientPanel.module.css';
import { ends, positionOf, scaleAt } from './scalePosition';

interface RecurrentScaleProps {
  readonly scale: number;
  readonly onScale: (scale: number) => void;
}

/**
 * The slider for the factor on the recurrent weights: to the left gradients vanish, to the right
 * they explode.
 */
export function RecurrentScale({ scale, onScale }: RecurrentScaleProps) {
  const id = useId();
  const text = formatBrief(scale, 3);
  return (
    <div className={styles.control}>
      <label htmlFor={id}>
        Recurrent weights <span className={styles.factor}>× {text}</span>
      </label>
      <span className={styles.slide}>
        <span className={styles.end}>vanishing ←</span>
        <input
          id={id}
          type="range"
          style={played(positionOf(scale), -ends, ends)}
          min={-ends}
          max={ends}
          value={positionOf(scale)}
          aria-label="Recurrent weights, multiplied"
          aria-valuetext={`times ${text}${leaning(scale)}`}
          onChange={(event) => onScale(scaleAt(Number(event.target.value)))}
        />
        <span className={styles.end}>→ exploding</span>
        <IconButton
          label="Recurrent weights unchanged"
          off={scale === 1}
          onClick={() => onScale(1)}
        >
          <RotateCcw aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  );
}

function leaning(scale: number): string {
  if (scale === 1) return ', unchanged';
  return scale < 1 ? ', towards vanishing' : ', towards exploding';
}
