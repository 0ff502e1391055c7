import { useMemo } from 'react';
import { drawInfluence } from '../draw/influence';
import { Figure } from '../Figure';
import { type Box, endOf } from '../ribbon/boxes';
import styles from './InfluenceStrip.module.css';
import { strongest } from './strongest';

/** One cell’s influences on the prediction. */
export interface InfluenceRow {
  readonly cell: string;
  readonly title: string;
  /** Gradient × input of each step: positive if the letter spoke for the prediction. */
  readonly values: readonly number[];
  /** The magnitude at full height: the largest without the reader's changes. */
  readonly limit: number;
}

interface InfluenceStripProps {
  /** The box of each letter, relative to the start of the bars. */
  readonly boxes: readonly Box[];
  readonly letters: readonly string[];
  readonly rows: readonly InfluenceRow[];
  /** The prediction: `“l” after step 30`. */
  readonly prediction: string;
}

/** Below the ribbon: the influence of each letter on a prediction, one row per cell. */
export function InfluenceStrip(props: InfluenceStripProps) {
  const { boxes, letters, rows, prediction } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
    <div className={styles.strip} role="group" aria-label={`Where ${prediction} came from`}>
      {rows.map((row) => (
        <Row key={row.cell} row={row} boxes={boxes} letters={letters} />
      ))}
      <p className={styles.note}>
        Above the line: spoke for {prediction}; below: against it (gradient × input).
      </p>
    </div>
  );
}

interface RowProps {
  readonly row: InfluenceRow;
  readonly boxes: readonly Box[];
  readonly letters: readonly string[];
}

function Row({ row, boxes, letters }: RowProps) {
  const { title, values, limit } = row;
  const data = useMemo(() => ({ values, boxes, limit }), [values, boxes, limit]);
  return (
    <div className={styles.row}>
      <b>{title}</b>
      <div style={{ width: endOf(boxes) }}>
        <Figure
          draw={drawInfluence}
          data={data}
          label={`${title}: ${strongest(values, letters)}`}
        />
      </div>
    </div>
  );
}
