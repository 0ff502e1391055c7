import { memo, useMemo } from 'react';
import { formatCount, formatLoss, formatPercent } from '../../models/format';
import { Segments } from '../controls/Segments';
import type { CurveLine } from '../draw/curveLayout';
import { movingMean } from '../draw/curvePoints';
import { drawCurves } from '../draw/curves';
import { type LineStyle, styleOf } from '../draw/lineStyle';
import { Figure } from '../Figure';
import { LineSample } from '../LineSample';
import styles from './TrainingCurves.module.css';
import type { CurvesView, CurveView } from './views';

export interface TrainingCurvesProps {
  readonly curves: CurvesView;
  readonly onQuantity: (quantity: CurvesView['quantity']) => void;
  /** Called on a click on the curves, with the training step. */
  readonly onChooseStep: (step: number) => void;
}

const quantities: readonly { value: CurvesView['quantity']; title: string }[] = [
  { value: 'loss', title: 'Loss' },
  { value: 'accuracy', title: 'Accuracy' },
];

/** The cells' training curves on shared axes, with the latest values next to their names. */
export const TrainingCurves = memo(function TrainingCurves(props: TrainingCurvesProps) {
  const { curves, onQuantity, onChooseStep } = props;
  const { cells, quantity, chance, unit, total, shown } = curves;
  const data = useMemo(
    () => ({
      lines: cells.map((cell, index) => lineOf(cell, index, quantity)),
      quantity,
      chance,
      total,
      shown,
      onChooseStep,
    }),
    [cells, quantity, chance, total, shown, onChooseStep],
  );
  const guess = quantity === 'loss' ? formatLoss(chance) : formatPercent(chance, 1);
  const hasBroken = cells.some(({ diverged }) => diverged);
  const names = cells.map(({ title }) => title).join(', ');
  return (
    <section className={styles.curves} aria-label="Training curves">
      <div className={styles.head}>
        <Segments
          legend="Training curves of"
          options={quantities}
          chosen={quantity}
          onChoose={onQuantity}
        />
        <span>{unit}</span>
        {Number.isFinite(chance) && (
          <span className={styles.guess}>
            <svg width="26" height="8" aria-hidden="true">
              <path d="M1,4H25" />
            </svg>
            chance {guess}
          </span>
        )}
      </div>
      <div className={styles.plot}>
        <Figure
          draw={drawCurves}
          data={data}
          label={`${quantity === 'loss' ? 'Loss' : 'Accuracy'} over the training steps of ${names}; the latest numbers are in the table`}
          className={styles.figure}
        />
      </div>
      <div className={styles.foot}>
        <table className={styles.latest}>
          <caption className="visually-hidden">
            Latest values, averaged over the last measurements
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">cell</span>
              </th>
              <th scope="col">loss</th>
              <th scope="col">accuracy</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell, index) => (
              <Latest key={cell.name} cell={cell} style={styleOf(cell.place ?? index)} />
            ))}
          </tbody>
        </table>
        {hasBroken && (
          <ul className={styles.diverged}>
            {cells.map(({ name, title, diverged }) =>
              diverged ? (
                <li key={name}>
                  <span aria-hidden="true">× </span>
                  {title} stopped at step {formatCount(diverged.step)}: {diverged.message}
                </li>
              ) : null,
            )}
          </ul>
        )}
      </div>
    </section>
  );
});

interface LatestProps {
  readonly cell: CurveView;
  readonly style: LineStyle;
}

function Latest({ cell, style }: LatestProps) {
  const { title, losses, accuracies } = cell;
  const loss = movingMean(losses).at(-1);
  const accuracy = movingMean(accuracies).at(-1);
  return (
    <tr>
      <th scope="row" data-hue={style.hue}>
        <LineSample dash={style.dash} />
        {title}
      </th>
      <td>{loss === undefined ? '–' : formatLoss(loss)}</td>
      <td>{accuracy === undefined ? '–' : formatPercent(accuracy, 1)}</td>
    </tr>
  );
}

function lineOf(cell: CurveView, index: number, quantity: CurvesView['quantity']): CurveLine {
  const { title, steps, losses, accuracies, diverged } = cell;
  return {
    title,
    style: styleOf(cell.place ?? index),
    steps,
    values: quantity === 'loss' ? losses : accuracies,
    divergedAt: diverged?.step,
  };
}
