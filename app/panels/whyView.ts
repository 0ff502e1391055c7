import type { FactorView, TermView, WhyView } from '../../components/panels/views';
import { type CellSymbol, visit } from '../../models/expression';
import { formatPlain } from '../../models/format';
import { logSumExp, softmax } from '../../models/logSumExp';
import { type Explanation, explain } from '../../models/read/explain';
import type { Factor, Term } from '../../models/read/explanation';
import { lengthOf } from '../../models/read/parameters';
import { plainSymbol } from '../../models/read/plain';
import { saySymbol } from '../../models/read/speech';
import type { Question } from '../choices';
import { writeQuestion } from '../question';
import { probability } from '../symbolIn';
import { unitName } from '../units';
import { nameOf } from './names';
import type { NamedRun } from './runs';
import { groupsOf } from './weightsView';

/**
 * The explanation of a number, as the panel shows it.
 * @throws if the run has no such number, naming it
 */
export function whyView(run: NamedRun, question: Question): WhyView {
  return question.symbol === probability.name
    ? sharesView(run, question)
    : sumView(run, question, explain(run, question));
}

function sumView(run: NamedRun, question: Question, explanation: Explanation): WhyView {
  const { cell } = run;
  const { value, sum, terms, squash, symbol, origin } = explanation;
  const views = terms.map((term, index) => termView(run, question.cell, term, index));
  return {
    cell: cell.title,
    name: namedOr(run, question, symbol),
    value,
    sum,
    kind: origin === 'equation' ? 'sum' : 'end',
    says: saysOf(explanation, cell.name),
    terms: views.toSorted(bySize),
    ...(squash && { squash }),
  };
}

/** Sorts terms by magnitude, those that are not finite first. */
function bySize(a: TermView, b: TermView): number {
  const size = ({ value }: TermView) => (Number.isFinite(value) ? Math.abs(value) : Infinity);
  const [left, right] = [size(a), size(b)];
  return left === right ? 0 : right - left;
}

function saysOf({ origin, symbol, point, hold }: Explanation, cell: string): string {
  switch (origin) {
    case 'input':
      return `The input at step ${point.step}: it is given by the sequence. ${symbol.sentence}`;
    case 'initial':
      return symbol.initial === 'kaiming'
        ? `The initial state of the ${cell}, sampled from the seed (Kaiming uniform): nothing comes before it.`
        : `The initial state of the ${cell}: nothing comes before it.`;
    case 'held':
      return `You set it to ${hold ? formatPlain(hold.value) : ''}. Remove the change to see what the cell computes.`;
    default:
      return symbol.sentence;
  }
}

/**
 * Explains a probability: the share of every class in the softmax sum, the one in question first.
 */
function sharesView(run: NamedRun, question: Question): WhyView {
  const { cell, trace } = run;
  const logits = trace.steps[question.step - 1]?.y;
  if (!logits) throw new Error(`${cell.name}: no guess at step ${question.step}`);
  const shares = softmax(logits);
  const value = shares[question.unit];
  if (value === undefined) {
    throw new Error(`p: expected an answer below ${shares.length}, got ${question.unit}`);
  }
  const terms = Array.from(shares, (share, unit): TermView => {
    const logitQuestion = { ...question, symbol: 'y', unit };
    return {
      key: String(unit),
      value: share,
      bias: false,
      factors: [{ value: logits[unit] ?? 0, ...quantityOf(run, logitQuestion) }],
    };
  });
  return {
    cell: cell.title,
    name: namedOr(run, question, probability),
    value,
    sum: logSumExp(logits),
    kind: 'shares',
    says: probability.sentence,
    terms: terms.sort((a, b) => {
      const first = String(question.unit);
      if (a.key === first) return -1;
      return b.key === first ? 1 : bySize(a, b);
    }),
  };
}

function namedOr(run: NamedRun, question: Question, symbol: CellSymbol) {
  const name = nameOf(run.cell, question, run.names);
  if (!name) throw new Error(`${run.cell.name}: no ${symbol.title} to ask about`);
  return name;
}

function termView(run: NamedRun, cell: string, { value, factors }: Term, index: number): TermView {
  const [only] = factors;
  const bias = factors.length === 1 && only?.parameter !== undefined;
  return {
    key: String(index),
    value,
    bias,
    factors: factors.map((factor) => factorView(run, cell, factor)),
  };
}

function factorView(run: NamedRun, cell: string, factor: Factor): FactorView {
  const { value, point, parameter, through } = factor;
  return {
    value,
    ...(point && quantityOf(run, { ...point, cell })),
    ...(parameter && { parameter: parameterView(run, parameter) }),
    ...(through && { through: around(through), throughSpoken: sayThrough(through) }),
  };
}

function quantityOf(run: NamedRun, question: Question): Pick<FactorView, 'quantity'> {
  const name = nameOf(run.cell, question, run.names);
  return name ? { quantity: { name, key: writeQuestion(question) } } : {};
}

/** `tanh` → `tanh(`, `)`; `1−` → `(1 − `, `)`. */
function around(sign: string): [string, string] {
  return sign.endsWith('−') ? [`(${sign.slice(0, -1)} − `, ')'] : [`${sign}(`, ')'];
}

/** `1−` → `one minus`, `σ` → `sigmoid of`. */
function sayThrough(sign: string): string {
  if (sign.endsWith('−')) return 'one minus';
  return `${sign === 'σ' ? 'sigmoid' : sign} of`;
}

function parameterView(run: NamedRun, { name, index }: { name: string; index: number }) {
  const { tex, rows, columns } = layoutOf(run, name);
  const { base, index: subscript } = plainSymbol(tex);
  const row = rows(columns ? Math.floor(index / columns.length) : index);
  const place = columns ? `${row}, ${columns[index % columns.length]}` : row;
  const spoken = `${saySymbol(tex)}, ${place}`;
  return { base, index: subscript, place, full: `${name}[${place}]`, spoken };
}

interface ParameterLayout {
  readonly tex: string;
  /** The name of a row. */
  readonly rows: (row: number) => string;
  /** The names of the columns; not set for a bias or a vector. */
  readonly columns?: readonly string[];
}

const layouts = new WeakMap<NamedRun, Map<string, ParameterLayout>>();

/** The formula of a parameter, and the names of its rows and columns; memoised per run. */
function layoutOf(run: NamedRun, name: string): ParameterLayout {
  const known = layouts.get(run) ?? new Map<string, ParameterLayout>();
  layouts.set(run, known);
  const layout = known.get(name) ?? readLayout(run, name);
  known.set(name, layout);
  return layout;
}

function readLayout(run: NamedRun, name: string): ParameterLayout {
  let found: ParameterLayout = { tex: 'W', rows: String };
  for (const { symbol, expression } of run.cell.equations) {
    visit(expression, (part) => {
      if (part.kind === 'parameter') {
        if (part.name === name && part.part === 'vector') found = { tex: part.tex, rows: String };
        return;
      }
      if (part.kind !== 'application' || part.operation.width !== 'layer') return;
      const [operand, ...parameters] = part.operands;
      const own = parameters.find((each) => each.kind === 'parameter' && each.name === name);
      if (own?.kind !== 'parameter' || !operand) return;
      // Its rows are the equation's units, if the widths are equal.
      const isWhole = lengthOf(run.cell, part, run.sizes) === lengthOf(run.cell, symbol, run.sizes);
      const rows = (row: number) => (isWhole ? unitName(symbol, row, run.names) : String(row));
      const columns = groupsOf(run, operand).flatMap(({ columns: count, letters }) =>
        Array.from({ length: count }, (_, at) => letters?.[at] ?? String(at)),
      );
      found = { tex: own.tex, rows, ...(own.part === 'weight' && { columns }) };
    });
  }
  return found;
}
