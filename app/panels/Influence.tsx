import { useDeferredValue, useMemo } from 'react';
import { type InfluenceRow, InfluenceStrip } from '../../components/gradient/InfluenceStrip';
import type { Box } from '../../components/ribbon/boxes';
import { influenceOf } from '../../models/flow/influence';
import { changesOf } from '../change';
import type { Scene } from '../scene';
import { useStore } from '../store';
import { targetsOf } from '../tasks';
import { traceOf } from '../traces';
import { unitName } from '../units';

interface InfluenceProps extends Scene {
  /** The box of each token in the ribbon. */
  readonly boxes: readonly Box[];
}

/** The influence of each input on this step's prediction, per cell. */
export function Influence(props: InfluenceProps) {
  const { models, tokens, task, step: wanted, changes, trail, boxes } = props;
  const cell = useStore((state) => state.cell);
  // The cells have priority when stepping.
  const step = Math.min(useDeferredValue(wanted), tokens.length);
  const lastQuestion = trail.at(-1);
  const chosen =
    lastQuestion?.symbol === 'p' && lastQuestion.step === step ? lastQuestion.unit : undefined;
  const letters = useMemo(() => tokens.map(({ letter }) => letter), [tokens]);
  const unit = useMemo(() => {
    const model = models.find((each) => each.cell.name === cell) ?? models[0];
    if (chosen !== undefined) return chosen;
    const target = task.loss === 'squaredError' ? 0 : targetsOf(task, tokens)[step - 1];
    if (target !== undefined || !model) return target ?? 0;
    const y = traceOf(model, tokens).steps[step - 1]?.y ?? new Float32Array();
    return y.indexOf(Math.max(...y));
  }, [models, tokens, task, step, cell, chosen]);
  const rows = useMemo((): InfluenceRow[] => {
    if (step < 1 || unit < 0) return [];
    const xs = tokens.map(({ input }) => input);
    return models.map((model) => {
      const own = changesOf(changes, model.cell.name);
      const options = { step, unit, kind: task.loss };
      const original = influenceOf(model, xs, options);
      const values = influenceOf(model, xs, { ...options, changes: own });
      return {
        cell: model.cell.name,
        title: model.cell.name,
        values: Array.from(values),
        limit: largestOf(original),
      };
    });
  }, [models, tokens, task, step, unit, changes]);
  if (step < 1 || unit < 0) return null;
  const name = unitName({ width: 'output' }, unit, task);
  return (
    <InfluenceStrip
      boxes={boxes}
      letters={letters}
      rows={rows}
      prediction={
        task.loss === 'squaredError'
          ? `the ${name} after step ${step}`
          : `“${name}” after step ${step}`
      }
    />
  );
}

/** The largest magnitude; 0 if empty. */
function largestOf(values: ArrayLike<number>): number {
  return Array.from(values).reduce(
    (most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most),
    0,
  );
}
