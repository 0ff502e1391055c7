/** Computes what a card of the comparison shows from a model and its trace. */

import { equations } from 'virtual:equations';
import type { CellView, EquationView, RowView } from '../../components/views';
import type { Cell, Equation } from '../../models/cell';
import { sayEquation } from '../../models/read/speech';
import { addressableTex } from '../../models/read/tex';
import type { RunnableModel } from '../../models/snapshot';
import type { Task, Token } from '../../models/tasks/task';
import type { Trace } from '../../models/trace';
import type { UnitNames } from '../units';
import { labelOf } from './label';
import { type CellRun, computedAt, type Moment, memoryView } from './memoryView';
import { type Row, rowOf } from './rows';
import { scaleOf } from './scale';
import { sayVector, summaryOf } from './vectorWords';

const none = new Float32Array();

/**
 * @param tokens the sequence, which determines the targets
 * @param rows the rows shared by all cells shown
 */
export function cellView(
  run: CellRun,
  tokens: readonly Token[],
  task: Task,
  rows: readonly Row[],
  moment: Moment,
): CellView {
  const { model, trace } = run;
  const { step } = moment;
  const now = computedAt(trace, moment);
  return {
    ...memoryView(run, tokens, task, moment),
    rows: rows.map((row): RowView => {
      const content = rowOf(model.cell, row);
      return {
        ...row,
        content:
          typeof content === 'object' ? equationView(run, content, step, now, task) : content,
      };
    }),
    numbers: now ? numbersAt(model, trace, step, now) : [],
  };
}

function equationView(
  { model, original }: CellRun,
  equation: Equation,
  step: number,
  now: Record<string, Float32Array> | undefined,
  names: UnitNames,
): EquationView {
  const { symbol } = equation;
  const values = now?.[symbol.name] ?? none;
  const unchanged = original.steps[step - 1]?.[symbol.name];
  const differs = unchanged && values.length > 0 && !equal(unchanged, values);
  const before = differs ? unchanged : undefined;
  return {
    ...formulaOf(model.cell, equation),
    values,
    before,
    limit: symbol.role === 'gate' ? 1 : scaleOf(original, symbol.name),
    summary: summaryOf(symbol, values),
    said: sayVector(symbol, values, before, names),
  };
}

function equal(a: Float32Array, b: Float32Array): boolean {
  return a === b || (a.length === b.length && a.every((value, unit) => value === b[unit]));
}

type Formula = Pick<EquationView, 'label' | 'html' | 'spoken' | 'note' | 'kind' | 'width'>;

const formulas = new WeakMap<Equation, Formula>();

/** What is the same at every step: the equation in words, and as HTML, rendered by KaTeX. */
function formulaOf(cell: Cell, equation: Equation): Formula {
  let formula = formulas.get(equation);
  if (!formula) {
    const { symbol, note } = equation;
    formula = {
      label: labelOf(symbol),
      html: equations[addressableTex(cell, equation)] ?? '',
      spoken: `${symbol.title}: ${sayEquation(equation)}`,
      note,
      kind: symbol.role === 'gate' ? 'gate' : 'signed',
      width: symbol.width,
    };
    formulas.set(equation, formula);
  }
  return formula;
}

function numbersAt(
  { cell, stateNames }: RunnableModel,
  trace: Trace,
  step: number,
  now: Record<string, Float32Array>,
) {
  const before = trace.steps[step - 2] ?? trace.initial;
  return [
    { name: 'x', symbol: 'x', step, values: trace.x[step - 1] ?? none },
    ...stateNames.map((name) => ({
      name: `${name}_prev`,
      symbol: name,
      step: step - 1,
      values: before[name] ?? none,
    })),
    ...cell.equations.map(({ symbol: { name } }) => ({
      name,
      symbol: name,
      step,
      values: now[name] ?? none,
    })),
  ];
}
