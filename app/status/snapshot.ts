/** A description of the page's state, to be compared with the next one. */

import type { Cell } from '../../models/cell';
import { type Conventions, cellOf, conventions, optionOf } from '../../models/cells/conventions';
import { formatGuess, formatShort, formatSignificant } from '../../models/format';
import { phaseNames } from '../../models/jobs';
import { softmax } from '../../models/logSumExp';
import { progressAt } from '../../models/read/schedule';
import { sayLetter, sayName } from '../../models/read/speech';
import { workingSentence } from '../../models/read/working';
import type { RunnableModel } from '../../models/snapshot';
import type { Task, Token } from '../../models/tasks/task';
import type { Trace } from '../../models/trace';
import { changesOf } from '../change';
import type { Choices, Question } from '../choices';
import { ticksOf } from '../clock';
import { predictionAt } from '../compare/prediction';
import { summaryOf } from '../compare/vectorWords';
import { nameOf } from '../panels/names';
import { sayChange, spokenChange } from '../sayChange';
import type { Scene } from '../scene';
import { traceOf } from '../traces';
import { sayWeights } from '../weightsSaid';
import { capital } from '../words';

export interface Snapshot {
  readonly task: string;
  /** The compared cells by name, in order. */
  readonly cells: readonly string[];
  readonly step: number;
  readonly last: number;
  /** The sequence, to detect a change. */
  readonly sequence: string;
  readonly letter: string;
  /** Predictions by cell: "l, 59 %". */
  readonly predictions: Readonly<Record<string, string>>;
  readonly correct: string | undefined;
  /** "Operation 6 of 16, candidate"; undefined if the step is complete. */
  readonly operation: string | undefined;
  /** What each cell computes in this operation, by cell. */
  readonly working: Readonly<Record<string, string>>;
  readonly weights: string;
  /** Which cells lack the chosen weights, and why. */
  readonly missing: readonly string[];
  readonly conventions: readonly string[];
  readonly changes: readonly string[];
  /** The current question and its value, while its panel is open. */
  readonly question: string | undefined;
}

/**
 * @param weights the chosen ones: during a training the actual weights change every second
 * @param panel the open panel
 */
export function snapshotOf(
  scene: Scene,
  { weights, panel, trainedUnder }: Pick<Choices, 'weights' | 'panel' | 'trainedUnder'>,
): Snapshot {
  const { models, tokens, task, step, tick, open } = scene;
  const { conventions: chosen } = open;
  const traces = new Map(models.map((model) => [model, traceIn(scene, model)]));
  const named = (say: (model: RunnableModel, trace: Trace) => string | undefined) =>
    Object.fromEntries(
      [...traces].flatMap(([model, trace]) => {
        const words = say(model, trace);
        return words === undefined ? [] : [[model.cell.name, words]];
      }),
    );
  const clock = ticksOf(open);
  const phase = tick === undefined ? undefined : clock[tick]?.phase;
  const first = traces.values().next().value;
  return {
    task: task.title,
    cells: open.cells,
    step,
    last: tokens.length,
    sequence: tokens.map(({ letter }) => letter).join('\n'),
    letter: sayLetter(tokens[step - 1]?.letter ?? ''),
    predictions: step > 0 ? named((_, trace) => sayPrediction(task, trace, tokens, step)) : {},
    correct: first && step > 0 ? sayCorrect(task, first, tokens, step) : undefined,
    operation: phase && `Operation ${(tick ?? 0) + 1} of ${clock.length}, ${phaseNames[phase]}`,
    working: phase ? named(({ cell }, trace) => sayWork(cell, trace, scene, clock, tick ?? 0)) : {},
    weights: capital(
      sayWeights(open.weights.kind === 'learning' ? weights : open.weights, trainedUnder),
    ),
    missing: Object.values(open.missing),
    conventions: sayConventions(chosen),
    changes: sayChanges(scene),
    question: panel === 'why' ? sayQuestion(scene) : undefined,
  };
}

function sayChanges({ models, changes, tokens, task, open }: Scene): string[] {
  const sizes = models[0]?.sizes;
  if (!sizes) return [];
  const { conventions: chosen } = open;
  const where = { conventions: chosen, sizes, names: task, last: tokens.length };
  return changes.map((change) => spokenChange(sayChange(change, where)));
}

const traceIn = ({ tokens, changes }: Scene, model: RunnableModel) =>
  traceOf(model, tokens, changesOf(changes, model.cell.name));

function sayPrediction(task: Task, trace: Trace, tokens: readonly Token[], step: number) {
  const { number, top } = predictionAt(task, trace, tokens, step);
  const guess = top[0];
  if (number) return formatShort(number.value);
  return guess && `${guess.spoken}, ${formatGuess(guess.probability)}`;
}

function sayCorrect(task: Task, trace: Trace, tokens: readonly Token[], step: number) {
  const { number, came } = predictionAt(task, trace, tokens, step);
  if (number) return number.right === undefined ? undefined : formatShort(number.right);
  return came?.spoken;
}

/** What a cell computes in an operation, with the result; undefined if it waits. */
function sayWork(
  cell: Cell,
  trace: Trace,
  { step }: Scene,
  clock: ReturnType<typeof ticksOf>,
  tick: number,
): string | undefined {
  const now = clock[tick];
  if (!now) return undefined;
  const progress = progressAt(cell, clock, tick);
  const symbol = progress.current?.symbol;
  if (!progress.current) return undefined;
  const words = workingSentence(cell, progress, now.phase)
    .map((part) => (typeof part === 'string' ? part : sayName(part.tex)))
    .join('')
    .replace(/\[(.+?), (.+?)\]/g, 'the joined $1 and $2')
    .replace('σ', 'sigmoid')
    .replace(/\.$/, '');
  const values = symbol && trace.steps[step - 1]?.[symbol.name];
  return symbol && values ? `${words}, ${summaryOf(symbol, values)}` : words;
}

/** The conventions that differ from the reference's. */
function sayConventions(chosen: Conventions): string[] {
  return conventions.flatMap((convention) => {
    const option = optionOf(convention, chosen);
    if (option === convention.options[0]) return [];
    return [`${cellOf(convention) ?? 'All cells'}, ${convention.question}: ${option.title}`];
  });
}

function sayQuestion(scene: Scene): string | undefined {
  const { trail, models, task } = scene;
  const question = trail.at(-1);
  const model = models.find(({ cell }) => cell.name === question?.cell);
  if (!question || !model) return undefined;
  const name = nameOf(model.cell, question, task);
  const value = numberAt(traceIn(scene, model), question);
  if (!name || value === undefined) return undefined;
  const written = question.symbol === 'p' ? formatGuess(value) : formatSignificant(value, 4);
  return `${model.cell.name} ${name.spoken}: ${written}`;
}

function numberAt(trace: Trace, { symbol, step, unit }: Question): number | undefined {
  if (symbol === 'x') return trace.x[step - 1]?.[unit];
  const now = step === 0 ? trace.initial : trace.steps[step - 1];
  return symbol === 'p' ? softmax(now?.y ?? [])[unit] : now?.[symbol]?.[unit];
}
