import { type CSSProperties, useMemo } from 'react';
import { formatShort } from '../../models/format';
import { drawNumberBars, type NumberBar } from '../draw/numberBars';
import { Figure } from '../Figure';
import { Scrubber } from '../Scrubber';
import styles from './NumberStrip.module.css';

interface NumberStripProps {
  readonly bars: readonly NumberBar[];
  /** Counted from 1. */
  readonly step: number;
  readonly onGoTo: (step: number) => void;
}

/** A sequence of numbers as bars, with a slider that is chosen and dragged on the bars, too. */
export function NumberStrip({ bars, step, onGoTo }: NumberStripProps) {
  const data = useMemo(() => ({ bars, current: step }), [bars, step]);
  const now = bars[step - 1];
  return (
    <div className={styles.strip} style={{ '--steps': bars.length } as CSSProperties}>
      <div className={styles.bars}>
        <Figure
          draw={drawNumberBars}
          data={data}
          label={`${bars.length} numbers; starred: ${bars.flatMap(sayStarred).join(', ')}`}
          className={styles.figure}
        />
      </div>
      <Scrubber
        step={step}
        last={bars.length}
        letter={now ? `${now.shown}${now.isStarred ? ', starred' : ''}` : ''}
        noun="number"
        onGoTo={onGoTo}
      />
    </div>
  );
}

function sayStarred({ isStarred, shown, before }: NumberBar, index: number): string[] {
  if (!isStarred) return [];
  const instead = before === undefined ? '' : `, before ${formatShort(before)}`;
  return [`number ${index + 1}: ${shown}${instead}`];
}
