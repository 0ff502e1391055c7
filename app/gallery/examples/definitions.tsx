import { ChangeForm } from '../../../components/panels/ChangeForm';
import { Conventions } from '../../../components/panels/Conventions';
import { FormulaPair } from '../../../components/panels/FormulaPair';
import { type Conventions as Chosen, referencesOf } from '../../../models/cells/conventions';
import { defaults } from '../../choices';
import { changeTargets, draftFor } from '../../panels/changeTargets';
import { conventionGroups } from '../../panels/conventionsView';
import { suggestionsAt } from '../../panels/suggestions';
import { layersOf } from '../../panels/weightsView';
import { letters, namedRun, step } from '../data/scene';
import { type Entry, ignore } from '../entry';

const width = 1100;
const others: Chosen = { squash: 'tanh', update: 'keeps', reset: 'after', memory: 'peephole' };

const switches = (chosen: Chosen) => (
  <Conventions
    groups={conventionGroups(defaults.cells, chosen)}
    references={referencesOf(defaults.cells)}
    computedBy="TensorFlow.js runs the cells."
    onChoose={ignore}
  />
);

const conventions: Entry = {
  name: 'Conventions',
  examples: [
    { name: 'of the reference', sentence: 'Nothing differs.', width, show: () => switches({}) },
    {
      name: 'others',
      sentence: 'Every equation that differs, next to the reference’s.',
      width,
      show: () => switches(others),
    },
  ],
};

const pair: Entry = {
  name: 'FormulaPair',
  examples: [
    {
      name: 'of the GRU',
      sentence: 'The signs that differ are marked.',
      width: 420,
      show: () =>
        conventionGroups(['GRU'], others)
          .flatMap(({ differing }) => differing)
          .map(({ source, chosen }) => (
            <FormulaPair key={source + chosen} source={source} chosen={chosen} />
          )),
    },
  ],
};

function form(first: Parameters<typeof draftFor>[0]) {
  const scene = letters();
  const run = namedRun(scene, 'GRU');
  const cells = scene.models.map(({ cell }) => cell);
  return (
    <ChangeForm
      cells={cells.map(({ name }) => ({ value: name, title: name }))}
      cell="GRU"
      targets={changeTargets(run, layersOf(run, 0))}
      step={step}
      first={first ? draftFor(first) : { target: 'in2reset.weight' }}
      suggestions={suggestionsAt(step, cells, ignore)}
      onCell={ignore}
      onChange={ignore}
    />
  );
}

const changeForm: Entry = {
  name: 'ChangeForm',
  examples: [
    {
      name: 'of a unit',
      sentence: 'Opened from a number.',
      width,
      show: () => form({ cell: 'GRU', symbol: 'z', unit: 5, step }),
    },
    {
      name: 'of a weight',
      sentence: 'Chosen by row and column, changed for the whole run.',
      width,
      show: () => form(undefined),
    },
  ],
};

export const definitions: readonly Entry[] = [conventions, pair, changeForm];
