import { equations } from 'virtual:equations';
import { type ConventionGroup, Conventions } from '../../components/panels/Conventions';
import type { Convention } from '../../models/cells/architecture';
import {
  type Conventions as Chosen,
  cellBy,
  conventions,
  conventionsOf,
  initialConvention,
  optionOf,
} from '../../models/cells/conventions';
import { references } from '../../models/cells/references';
import { addressableTex, equationTex } from '../../models/read/tex';
import { useStore } from '../store';

/** The same cells as others write them. */
export function ConventionsPanel() {
  const chosen = useStore((state) => state.conventions);
  const setConvention = useStore((state) => state.setConvention);
  const cells = useStore((state) => state.cells);
  const groups = cells.map((name, index): ConventionGroup => {
    const last = index === cells.length - 1;
    return {
      title: cellBy(name).title,
      conventions: conventionsOf(name).map((convention) => viewOf(convention, chosen)),
      differing: differing(name, chosen),
      // What concerns all cells stands once, where there is room.
      ...(last && { shared: [viewOf(initialConvention, chosen)] }),
    };
  });
  return (
    <Conventions
      groups={groups}
      references={references}
      onChoose={(id, option) => {
        const source = conventions.find((each) => each.id === id)?.options[0].id;
        setConvention(id, option === source ? undefined : option);
      }}
    />
  );
}

function viewOf(convention: Convention, chosen: Chosen) {
  const { id, question, options } = convention;
  const option = optionOf(convention, chosen);
  return {
    id,
    question,
    chosen: option.id,
    effect: option.effect,
    options: options.map((each, index) => ({
      id: each.id,
      title: each.title,
      by: each.by,
      source: index === 0,
    })),
  };
}

/** The equations that are not the source's, each beside the source's own. */
function differing(name: string, chosen: Chosen): ConventionGroup['differing'] {
  const [source, here] = [cellBy(name), cellBy(name, chosen)];
  const symbols = [...source.equations, ...here.equations].map(({ symbol }) => symbol.name);
  return [...new Set(symbols)].flatMap((symbol) => {
    const [before, after] = [source, here].map(({ equations: all }) =>
      all.find((equation) => equation.symbol.name === symbol),
    );
    if (before && after && equationTex(before) === equationTex(after)) return [];
    const set = { source: '', chosen: '' };
    if (before) set.source = equations[addressableTex(source, before)] ?? '';
    if (after) set.chosen = equations[addressableTex(here, after)] ?? '';
    return [{ key: symbol, ...set }];
  });
}
