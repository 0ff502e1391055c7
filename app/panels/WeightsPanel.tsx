import { useMemo } from 'react';
import { Weights } from '../../components/panels/Weights';
import { noChanges, parameterValues } from '../../models/changes';
import { largestMagnitude } from '../../models/magnitude';
import { announce } from '../status/announce';
import { useStore } from '../store';
import { type PanelProps, runOf } from './runs';
import { layersOf } from './weightsView';

/** The panel of weights: a cell's layers as matrices, with their inputs at this step. */
export function WeightsPanel({ models, tokens, task, step, theme, changes }: PanelProps) {
  const name = useStore((state) => state.cell);
  const { setCell, setPanelChoice, addChange, ask } = useStore.getState();
  const chosen = useStore(({ panels }) => panels.layer);
  const model = models.find(({ cell }) => cell.name === name) ?? models[0];
  const run = model && runOf(model, tokens, task, changes);
  const layers = useMemo(() => (run ? layersOf(run, step) : []), [run, step]);
  const limit = useMemo(
    // Without the reader's changes: one large weight must not make the others pale.
    () => (model ? largestWeight(parameterValues(model, noChanges)) : 1),
    [model],
  );
  if (!model || !run) return null;
  const layer = layers.find((each) => each.name === chosen) ?? layers[0];
  return (
    <Weights
      view={{
        cells: models.map(({ cell }) => ({ value: cell.name, title: cell.name })),
        cell: model.cell.name,
        layers,
        layer: layer?.name ?? '',
        limit,
        step,
        theme,
      }}
      onCell={setCell}
      onLayer={(next) => setPanelChoice({ layer: next })}
      onWhy={(unit) => {
        if (layer) ask({ cell: model.cell.name, symbol: layer.makes.name, unit, step });
      }}
      onSay={announce}
      onChange={(of, row, column, value) => {
        const bias = column === layers.find((each) => each.name === of)?.columns;
        addChange({
          kind: 'weight',
          cell: model.cell.name,
          parameter: `${of}.${bias ? 'bias' : 'weight'}`,
          row,
          ...(!bias && { column }),
          value,
        });
      }}
    />
  );
}

/** The end of the scale for all layers: the largest magnitude among a cell's parameters. */
function largestWeight(parameters: Readonly<Record<string, Float32Array>>): number {
  return Object.values(parameters).reduce((most, values) => largestMagnitude(values, most), 0) || 1;
}
