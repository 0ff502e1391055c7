import type { ChangeDraft, ChangeTarget } from '../../components/panels/ChangeForm';
import { widthIn } from '../../models/read/parameters';
import { plainSymbol } from '../../models/read/plain';
import { type Change, forever } from '../change';
import type { Question } from '../choices';
import { unitNames } from '../units';
import type { NamedRun } from './runs';
import type { layersOf } from './weightsView';

const counted = (count: number) => Array.from({ length: count }, (_, index) => String(index));

/** Everything that can be changed in a cell's run. */
export function changeTargets(
  { cell, sizes, parameters, names }: NamedRun,
  layers: ReturnType<typeof layersOf>,
): ChangeTarget[] {
  const inputs = unitNames({ width: 'input' }, sizes.inputSize, names);
  const outputs = unitNames({ width: 'output' }, sizes.outputSize, names);
  const quantities = cell.equations.map(({ symbol }): ChangeTarget => {
    const { name, title, tex, width } = symbol;
    return {
      id: name,
      title: `${plainSymbol(tex).base}, the ${title}`,
      group: 'Gates and states',
      units: width === 'output' ? outputs : counted(widthIn(sizes, width)),
      timed: true,
      whole: true,
      value: 0,
    };
  });
  const initial = cell.states.map(({ name, title, tex }): ChangeTarget => {
    return {
      id: `${name}@0`,
      title: `${plainSymbol(tex).base}₀, the initial ${title}`,
      group: 'Initial states',
      units: counted(sizes.hiddenSize),
      timed: false,
      whole: true,
      value: 0,
    };
  });
  const input: ChangeTarget = {
    id: 'x',
    title: 'x, the input of all cells',
    group: 'Input',
    units: inputs,
    timed: true,
    whole: true,
    value: 0,
  };
  const named = new Map(layers.map((layer) => [layer.name, layer]));
  const weights = Object.entries(parameters).map(([name, { length }]): ChangeTarget => {
    const layer = named.get(name.replace(/\.\w+$/, ''));
    const rows = counted(layer?.rows ?? length);
    const columns = layer?.groups.flatMap(({ label, columns: count, letters: own }) =>
      counted(count).map((index) => `${label.base}[${own?.[Number(index)] ?? index}]`),
    );
    return {
      id: name,
      title: name,
      group: 'Weights',
      // A row has the name of its output unit.
      units: layer?.makes.name === 'y' ? outputs : rows,
      ...(columns && name.endsWith('.weight') && { columns }),
      timed: false,
      whole: false,
      value: 0,
    };
  });
  return [...quantities, ...initial, input, ...weights];
}

/** Converts the form's draft to a change for the store. */
export function changeOf(
  cell: string,
  draft: ChangeDraft,
  target: ChangeTarget,
  step: number,
): Change {
  const { unit, value, when } = draft;
  // Weights are set individually; anything else may be held for all units.
  if (!target.whole) {
    const columns = target.columns ? { column: draft.column ?? 0 } : {};
    return { kind: 'weight', cell, parameter: target.id, row: unit ?? 0, ...columns, value };
  }
  const units = unit === undefined ? {} : { unit };
  const [symbol = '', initial] = target.id.split('@');
  if (initial) return { kind: 'hold', cell, symbol, ...units, value, from: 0, to: 0 };
  const [from, to] = { always: [1, forever], onwards: [step, forever], once: [step, step] }[
    when
  ] as [number, number];
  return { kind: 'hold', cell: symbol === 'x' ? 'all' : cell, symbol, ...units, value, from, to };
}

/** The form's initial values when it is opened for a number. */
export function draftFor(question: Question | undefined): Partial<ChangeDraft> {
  if (!question) return {};
  const { symbol, unit, step } = question;
  const when = symbol === 'x' ? 'once' : 'onwards';
  return { target: step === 0 ? `${symbol}@0` : symbol === 'p' ? 'y' : symbol, unit, when };
}
