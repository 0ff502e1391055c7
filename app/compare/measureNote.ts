/** Where a number that summarises others comes from: a mean, a norm, a scale, a count. */
import type { Measure } from '../../components/views';
import type { CellSymbol } from '../../models/expression';
import {
  formatBound,
  formatCount,
  formatLoss,
  formatMagnitude,
  formatShort,
  notFinite,
} from '../../models/format';
import type { LossKind } from '../../models/loss';
import { type Keeping, keepingOf } from '../../models/read/kept';
import { parameterShapes } from '../../models/read/parameters';
import { mean } from '../../models/read/sentence';
import type { TraceStep } from '../../models/trace';
import { type UnitNames, unitName } from '../units';
import { columnsOf, largestOf, movedOf } from './columns';
import { labelOf } from './label';
import type { CellRun } from './memoryView';
import { scaleOf } from './scale';
import { summaryOf } from './vectorWords';

export interface MeasureNote {
  /** "mean of the update gate" */
  readonly title: string;
  /** How it is computed. */
  readonly sentence: string;
  /** From what, at this step; empty if that is not computed yet. */
  readonly summary: string;
}

/** The losses of the steps so far. */
interface Losses {
  readonly kind: LossKind;
  /** The loss of guessing. */
  readonly chance: number;
  readonly sum: number;
  /** Of how many steps: those with a target. */
  readonly count: number;
}

/** What the answer depends on besides the run. */
export interface Measuring {
  readonly step: number;
  /** What is computed so far of the step. */
  readonly now: TraceStep | undefined;
  readonly names: UnitNames;
  /** Whether the maps show the difference made by the changes. */
  readonly difference: boolean;
  readonly losses: Losses;
  /** The step whose loss is differentiated; undefined: the mean loss. */
  readonly lossAt: number | undefined;
  /** Whether each gradient is relative to where it begins. */
  readonly isRelative: boolean;
}

/** @param symbol the quantity; undefined: the cell */
export function measureNote(
  measure: Measure,
  symbol: CellSymbol | undefined,
  run: CellRun,
  measuring: Measuring,
): MeasureNote | undefined {
  if (measure === 'parameters') return parameters(run);
  if (measure === 'loss') return loss(measuring);
  if (measure === 'kept') return kept(run, measuring);
  if (!symbol) return undefined;
  if (measure === 'summary') return summary(symbol, measuring);
  if (measure === 'scale') return scale(symbol, run, measuring);
  const units = run.trace.initial[symbol.name]?.length ?? 0;
  const { base } = labelOf(symbol);
  return measure === 'factor' ? factor(base, units) : gradient(base, units, measuring);
}

function parameters({ model: { cell, sizes, parameterCount } }: CellRun): MeasureNote {
  const layers = new Map<string, { readonly product: string; readonly count: number }[]>();
  for (const [name, shape] of parameterShapes(cell, sizes)) {
    const layer = name.slice(0, name.indexOf('.'));
    const count = shape.reduce((product, size) => product * size, 1);
    const product = shape.map(formatCount).join(' × ');
    layers.set(layer, [...(layers.get(layer) ?? []), { product, count }]);
  }
  const sums = [...layers].map(([layer, parts]) => {
    const total = parts.reduce((sum, { count }) => sum + count, 0);
    return `${layer} ${parts.map(({ product }) => product).join(' + ')} = ${formatCount(total)}`;
  });
  return {
    title: `${formatCount(parameterCount)} parameters`,
    sentence: 'The weights and biases of all layers, outputs × inputs + outputs:',
    summary: `${sums.join(' · ')}.`,
  };
}

function loss({ losses, now, step }: Measuring): MeasureNote {
  const { kind, chance, sum, count } = losses;
  const each =
    kind === 'crossEntropy'
      ? '−ln of the probability of the correct output'
      : 'the squared error of the output';
  const mean = `${formatLoss(sum)} ÷ ${count} = ${formatLoss(sum / count)}`;
  return {
    title: 'mean loss so far',
    sentence: `The mean over the steps with a target up to this one: ${each}. Uniform guessing: ${formatLoss(chance)}.`,
    summary: now?.y && count > 0 ? `At step ${step}: ${mean}.` : '',
  };
}

function summary(symbol: CellSymbol, { step, now, names }: Measuring): MeasureNote {
  const values = now?.[symbol.name];
  const units = values?.length ?? 0;
  const isGate = symbol.role === 'gate';
  return {
    title: `${isGate ? 'mean' : 'norm'} of the ${symbol.title}`,
    sentence: isGate
      ? `The sum of its ${units} units, divided by ${units}.`
      : `The length of the vector: the square root of the sum of its ${units} squared units.`,
    summary: values
      ? `At step ${step}: ${summaryOf(symbol, values)}; ${ends(symbol, values, names)}.`
      : '',
  };
}

/** "smallest 0.05 (unit 2), largest 0.97 (unit 7)" */
function ends(
  symbol: Pick<CellSymbol, 'width'>,
  values: ArrayLike<number>,
  names: UnitNames,
): string {
  const units = Array.from(values);
  const lost = units.filter((value) => !Number.isFinite(value)).length;
  if (lost > 0) return `${notFinite} in ${lost} of ${units.length} units`;
  const said = (word: string, value: number) => {
    const unit = units.indexOf(value);
    const name = unitName(symbol, unit, names);
    const called = symbol.width === 'hidden' ? `unit ${name}` : `“${name}”`;
    return `${word} ${formatShort(value)} (${called})`;
  };
  return `${said('smallest', Math.min(...units))}, ${said('largest', Math.max(...units))}`;
}

function kept({ model: { cell } }: CellRun, { step, now, names }: Measuring): MeasureNote {
  const memory = cell.states.at(-1);
  const base = memory ? labelOf(memory).base : 'the memory';
  const keeping = keepingOf(cell);
  const title = `share of ${base} kept`;
  if (typeof keeping === 'string') return { title, sentence: wordsOf[keeping](base), summary: '' };
  const { gate, isInverse } = keeping;
  const symbol = labelOf(gate).base;
  const values = now?.[gate.name];
  const sentence = `The new ${base} contains the old one, weighted by ${isInverse ? `1 − ${symbol}` : symbol}: the mean over its units. The bars and the wire in the picture show it.`;
  if (!values) return { title, sentence, summary: '' };
  const shares = Array.from(values, (opening) => (isInverse ? 1 - opening : opening));
  const average = formatShort(mean(shares));
  const sum = isInverse ? `1 − ${formatShort(mean(values))} = ${average}` : average;
  return { title, sentence, summary: `At step ${step}: ${sum}; ${ends(gate, shares, names)}.` };
}

const wordsOf: Readonly<Record<Exclude<Keeping, object>, (base: string) => string>> = {
  none: (base) => `No gate keeps the old ${base}: a layer recomputes all of it at every step.`,
  all: (base) => `The old ${base} is added to the new one as it is: all of it is kept.`,
};

function scale(
  symbol: CellSymbol,
  { trace, original }: CellRun,
  { difference }: Measuring,
): MeasureNote {
  const { name, title } = symbol;
  const moved = difference && trace !== original ? movedOf(trace, original, name) : undefined;
  const limit = moved ? largestOf(moved) : scaleOf(original, name);
  const place = placeOf(moved ?? columnsOf(original, name), limit);
  const what = moved ? 'difference made by the changes' : `magnitude of ${labelOf(symbol).base}`;
  const run = trace === original || moved ? 'in this sequence' : 'in the run without changes';
  return {
    title: `scale of the ${title}`,
    sentence: `From −${formatBound(limit)} to +${formatBound(limit)}, the largest ${what} ${run}${moved ? '' : ', at least 1'}: the same at every step.`,
    summary: place ? `It is reached in unit ${place.unit} at step ${place.step}.` : '',
  };
}

/** Where a limit is reached first. */
function placeOf(columns: readonly ArrayLike<number>[], limit: number) {
  for (const [step, values] of columns.entries()) {
    for (let unit = 0; unit < values.length; unit++) {
      if (Math.abs(values[unit] ?? 0) === limit) return { unit, step };
    }
  }
  return undefined;
}

function gradient(base: string, units: number, { lossAt, isRelative }: Measuring): MeasureNote {
  const loss = lossAt === undefined ? 'mean loss' : `loss at step ${lossAt}`;
  const relative = isRelative ? ' Relative: divided by the norm where the gradient begins.' : '';
  return {
    title: `‖∂loss/∂${base}‖`,
    sentence: `The norm of the gradient: the square root of the sum of the ${units} squared derivatives of the ${loss} by the units of ${base} after this step.${relative}`,
    summary: '',
  };
}

function factor(base: string, units: number): MeasureNote {
  return {
    title: `factor of ${base}`,
    sentence: `The largest singular value of the ${units} × ${units} matrix of derivatives of ${base} by the previous ${base}: the most that this step can stretch a gradient. At ${formatMagnitude(1)} it keeps its norm.`,
    summary: '',
  };
}
