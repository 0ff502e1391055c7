import { useMemo } from 'react';
import { ChangeForm } from '../../components/panels/ChangeForm';
import { useStore } from '../store';
import { changeOf, changeTargets, draftFor } from './changeTargets';
import { type PanelProps, runOf } from './runs';
import { suggestionsAt } from './suggestions';
import { layersOf } from './weightsView';

/** The panel of changes: a form for any change, and a few suggestions. */
export function ChangePanel({ models, tokens, task, step, changes, trail }: PanelProps) {
  const name = useStore((state) => state.cell);
  const question = trail.at(-1);
  const { setCell, addChange } = useStore.getState();
  const model = models.find(({ cell }) => cell.name === name) ?? models[0];
  const run = model && runOf(model, tokens, task, changes);
  const targets = useMemo(() => (run ? changeTargets(run, layersOf(run, 0)) : []), [run]);
  if (!model) return null;
  const asked = question?.cell === model.cell.name ? question : undefined;
  return (
    <ChangeForm
      // Reset the form when it is opened for another number.
      key={`${question?.cell} ${question?.symbol} ${question?.unit}`}
      cells={models.map(({ cell }) => ({ value: cell.name, title: cell.name }))}
      cell={model.cell.name}
      targets={targets}
      step={Math.max(1, step)}
      first={draftFor(asked)}
      suggestions={suggestionsAt(
        Math.max(1, step),
        models.map(({ cell }) => cell),
        addChange,
      )}
      onCell={setCell}
      onChange={(draft) => {
        const target = targets.find(({ id }) => id === draft.target);
        if (target) addChange(changeOf(model.cell.name, draft, target, Math.max(1, step)));
      }}
    />
  );
}
