import { useMemo } from 'react';
import { formatMagnitude } from '../../models/format';
import { drawFlowLines } from '../draw/flowLines';
import { Figure } from '../Figure';
import styles from './FlowPlot.module.css';
import { factorStrokes, normStrokes } from './strokes';
import type { FlowMap, FlowScaling, FlowView } from './views';

interface FlowPlotProps {
  readonly view: FlowView;
  /** Set if factors are shown instead of norms. */
  readonly maps: readonly FlowMap[] | undefined;
  readonly scaling: FlowScaling;
  readonly pointed: number | undefined;
  readonly lit: string | undefined;
  readonly onPoint: (step: number | undefined) => void;
  readonly onGoTo: (step: number) => void;
}

/** The factor at which a gradient keeps its norm. */
const level = { value: 1, text: '1: neither shrinks nor grows' };

/** The norms or factors of all states over the steps. */
export function FlowPlot({ view, maps, scaling, pointed, lit, onPoint, onGoTo }: FlowPlotProps) {
  const { letters, step, lossAt } = view;
  const lines = useMemo(
    () => (maps ? factorStrokes(maps) : normStrokes(view.lines, scaling, lossAt)),
    [maps, view.lines, scaling, lossAt],
  );
  // Factors do not depend on the loss.
  const end = maps ? undefined : lossAt;
  const data = useMemo(
    () => ({
      lines,
      letters,
      step,
      pointed,
      lit,
      lossAt: end,
      level: maps && level,
      onPoint,
      onGoTo,
    }),
    [lines, letters, step, pointed, lit, end, maps, onPoint, onGoTo],
  );
  const ends = lines.map(({ label, values }) => {
    const first = values.find((value) => !Number.isNaN(value));
    const last = values.findLast(
      (value, at) => at <= (end ?? letters.length) && !Number.isNaN(value),
    );
    return first === undefined || last === undefined
      ? label
      : `${label} from ${formatMagnitude(last)} back to ${formatMagnitude(first)}`;
  });
  const what = maps ? 'Factor of each step' : `Norm of the gradient after each step, ${scaling}`;
  return (
    <Figure
      draw={drawFlowLines}
      data={data}
      label={`${what}, ${letters.length} steps, logarithmic: ${ends.join('; ') || 'no lines'}`}
      className={styles.plot}
    />
  );
}
