import { useDeferredValue, useMemo } from 'react';
import { type InfluenceRow, InfluenceStrip } from '../../components/gradient/InfluenceStrip';
import type { Box } from '../../components/ribbon/boxes';
import { influenceSlices } from '../../models/flow/influence';
import { largestMagnitude } from '../../models/magnitude';
import { changesOf } from '../change';
import type { Scene } from '../scene';
import { useStore } from '../store';
import { targetsOf } from '../tasks';
import { traceOf } from '../traces';
import { unitName } from '../units';
import { type Slices, useSlices } from './useSlices';

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
  const follow = useMemo(
    () =>
      step < 1 || unit < 0
        ? undefined
        : () => influences({ models, tokens, task, changes, step, unit }),
    [models, tokens, task, step, unit, changes],
  );
  const { result: found } = useSlices(follow, atOnce);
  if (!follow || !found || found.asked.task !== task) return null;
  const { asked, rows } = found;
  const name = unitName({ width: 'output' }, asked.unit, task);
  return (
    <InfluenceStrip
      boxes={boxes}
      letters={letters}
      rows={rows}
      prediction={
        task.loss === 'squaredError'
          ? `the ${name} after step ${asked.step}`
          : `“${name}” after step ${asked.step}`
      }
    />
  );
}

/** How long the influences may be computed while rendering, in ms. */
const atOnce = 20;

interface Asked extends Pick<Scene, 'models' | 'tokens' | 'task' | 'changes' | 'step'> {
  readonly unit: number;
}

interface Influences {
  readonly asked: Asked;
  readonly rows: InfluenceRow[];
}

/** One row per cell; in slices, so that the page stays responsive. */
function* influences(asked: Asked): Slices<Influences> {
  const { models, tokens, task, changes, step, unit } = asked;
  const xs = tokens.map(({ input }) => input);
  const rows: InfluenceRow[] = [];
  for (const model of models) {
    const { name } = model.cell;
    const own = changesOf(changes, name);
    const options = { step, unit, kind: task.loss };
    const original = yield* influenceSlices(model, xs, options);
    const isChanged = own.holds.length > 0 || own.weights.length > 0;
    const values = isChanged
      ? yield* influenceSlices(model, xs, { ...options, changes: own })
      : original;
    rows.push({
      cell: name,
      title: name,
      values: Array.from(values),
      limit: largestMagnitude(original),
    });
  }
  return { asked, rows };
}
