/** What the panel of conventions shows, computed from the definitions. */
import { equations } from 'virtual:equations';
import type { ConventionGroup } from '../../components/panels/Conventions';
import type { Convention } from '../../models/cells/architecture';
import {
  type Conventions as Chosen,
  cellBy,
  conventionsOf,
  initialConvention,
  optionOf,
} from '../../models/cells/conventions';
import { addressableTex, equationTex } from '../../models/read/tex';

/**
 * The conventions of cells, by name, and the equations that they change. A cell without alternative
 * conventions has none.
 */
export function conventionGroups(cells: readonly string[], chosen: Chosen): ConventionGroup[] {
  const written = cells.filter((name) => conventionsOf(name).length > 0);
  return written.map((name, index) => {
    const last = index === written.length - 1;
    return {
      title: cellBy(name).title,
      conventions: conventionsOf(name).map((convention) => viewOf(convention, chosen)),
      differing: differing(name, chosen),
      // The convention for all cells is shown once, in the last group.
      ...(last && { shared: [viewOf(initialConvention, chosen)] }),
    };
  });
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

/** The equations that differ from the reference's, each with the reference's. */
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
