/**
 * The same cells under other conventions: each option selects a definition, and says who uses it
 * and what happens to weights trained for the reference's definition.
 */
import type { Cell } from '../cell';
import type { StateDict } from '../checkpoint/stateDict';
import type { Architecture, Convention, ConventionOption } from './architecture';
import { architectures, cellNames } from './index';

/** Option id by convention id; the default is the reference's option. */
export type Conventions = Readonly<Record<string, string>>;

const initialReference =
  'He, Zhang, Ren & Sun (2015). Delving deep into rectifiers. ICCV 2015; arXiv:1502.01852.';

/** The convention that concerns all cells. */
export const initialConvention: Convention = {
  id: 'initial',
  question: 'Initial state',
  options: [
    {
      id: 'kaiming',
      title: 'Kaiming uniform',
      by: 'Reference: h as He et al. (2015) initialise weights; c begins at 0.',
    },
    {
      id: 'zeros',
      title: 'zeros',
      by: 'torch.nn and Keras, all cells.',
      effect: 'The weights stay the same; only the start of the sequence changes.',
    },
  ],
};

/** All conventions, those of one cell first. */
export const conventions: readonly Convention[] = [
  ...architectures.flatMap((architecture) => architecture.conventions),
  initialConvention,
];

const known = new Map<string, Cell>();

/**
 * The definition of a cell under the given conventions; memoised, so equal arguments give the same
 * object.
 * @param name of a cell in the list
 * @throws naming an unknown cell or option
 */
export function cellBy(name: string, chosen: Conventions = {}): Cell {
  const { conventions: own, define } = architectureBy(name);
  const options = own.map((convention) => optionOf(convention, chosen).id);
  const key = [name, ...options, chosen.initial].join();
  let cell = known.get(key);
  if (!cell) {
    // `define` takes its options in the order of the conventions.
    cell = define(...(options as never[]));
    if (chosen.initial === 'zeros') {
      cell = { ...cell, states: cell.states.map((state) => ({ ...state, initial: 'zeros' })) };
    }
    known.set(key, cell);
  }
  return cell;
}

/** @throws naming an unknown cell */
function architectureBy(name: string): Architecture {
  const found = architectures.find((architecture) => architecture.name === name);
  if (!found) throw new Error(`cell: expected ${cellNames.join(', ')}, got ${name}`);
  return found;
}

/** The conventions of one cell. @throws naming an unknown cell */
export function conventionsOf(name: string): readonly Convention[] {
  return architectureBy(name).conventions;
}

/** What the definitions of some cells and their conventions cite, in alphabetical order. */
export function referencesOf(names: readonly string[]): readonly string[] {
  const cited = names.flatMap((name) => architectureBy(name).references);
  return [...new Set([...cited, initialReference])].sort();
}

/** The name of the cell that a convention concerns; undefined: all. */
export function cellOf(convention: Convention): string | undefined {
  return architectures.find((each) => each.conventions.includes(convention))?.name;
}

/** The selected option. @throws if it is unknown */
export function optionOf({ id, options }: Convention, chosen: Conventions): ConventionOption {
  const wanted = chosen[id] ?? options[0].id;
  const option = options.find((each) => each.id === wanted);
  if (!option) {
    const all = options.map((each) => each.id).join(', ');
    throw new Error(`${id}: expected ${all}, got ${wanted}`);
  }
  return option;
}

/** Converts a reference model's parameters to those of the definition under other conventions. */
export function adaptParameters(name: string, dict: StateDict, chosen: Conventions): StateDict {
  return conventionsOf(name).reduce(
    (adapted, each) => optionOf(each, chosen).adapt?.(adapted) ?? adapted,
    dict,
  );
}

/** Every combination of each cell's options; the initial state, which concerns all, is left out. */
export function everyChoice(): readonly { readonly name: string; readonly chosen: Conventions }[] {
  return architectures.flatMap(({ name, conventions: own }) => {
    const choices = own.reduce<Conventions[]>(
      (all, { id, options }) =>
        all.flatMap((chosen) => options.map((option) => ({ ...chosen, [id]: option.id }))),
      [{}],
    );
    return choices.map((chosen) => ({ name, chosen }));
  });
}

/** Every definition: one for each combination of options. */
export function everyCell(): readonly Cell[] {
  return everyChoice().map(({ name, chosen }) => cellBy(name, chosen));
}
