import { CellDiagram } from '../../../components/CellDiagram';
import { cellBy, conventionsOf, everyChoice, optionOf } from '../../../models/cells/conventions';
import { litSymbols } from '../../compare/counterparts';
import { cardOf, letters, modelIn, sceneOf } from '../data/scene';
import { type Entry, type Example, ignore } from '../entry';

const width = 400;
const nothing: ReadonlySet<string> = new Set();

function diagramOf(view: ReturnType<typeof cardOf>, lit: ReadonlySet<string> = nothing) {
  return <CellDiagram diagram={view.diagram} lit={lit} onPoint={ignore} />;
}

/** One diagram for each definition that the conventions allow. */
const definitions = everyChoice().map(({ name, chosen }): Example => {
  const options = conventionsOf(name).map((convention) => optionOf(convention, chosen));
  const named = options.map(({ title }) => title).join(', ');
  return {
    name: named ? `${name}: ${named}` : name,
    sentence: cellBy(name, chosen).summary,
    width,
    show: () => {
      const scene = sceneOf('next-letter', {
        text: 'the whale swam.',
        cells: [name],
        conventions: chosen,
      });
      return diagramOf(cardOf(scene, name));
    },
  };
});

const ticks = [0, 6, 12];

const states: readonly Example[] = [
  ...ticks.map((tick) => ({
    name: `LSTM, operation ${tick + 1}`,
    sentence: 'The current operation is marked; later ones are not complete.',
    width,
    show: () => diagramOf(cardOf(letters(), 'LSTM', { tick })),
  })),
  {
    name: 'GRU, lit',
    sentence: 'The update gate is pointed at.',
    width,
    show: () => {
      const { cell } = modelIn(letters(), 'GRU');
      const lit = litSymbols(cell, { cell: 'GRU', symbol: 'z' }, [cell]);
      return diagramOf(cardOf(letters(), 'GRU'), lit);
    },
  },
];

export const diagrams: readonly Entry[] = [
  { name: 'CellDiagram', examples: [...definitions, ...states] },
];
