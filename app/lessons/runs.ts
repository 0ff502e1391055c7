/** The runs behind a page of a lesson: every number that it says is computed from them. */
import { parameterValues } from '../../models/changes';
import { type Flow, flowOf } from '../../models/flow/flowThrough';
import { reachOf } from '../../models/flow/halfLife';
import { influenceOf } from '../../models/flow/influence';
import { jacobianNorms, type StepFactor } from '../../models/flow/jacobian';
import { softmax } from '../../models/logSumExp';
import { normOf } from '../../models/norm';
import { type Explanation, explain } from '../../models/read/explain';
import { scaleRecurrent } from '../../models/read/recurrent';
import { mean } from '../../models/read/sentence';
import type { RunnableModel } from '../../models/snapshot';
import type { Task, Token } from '../../models/tasks/task';
import type { Trace } from '../../models/trace';
import { isCorrect } from '../../models/train/accuracy';
import { changesOf } from '../change';
import type { Choices } from '../choices';
import type { OpenModels } from '../models';
import { openFor } from '../openFor';
import { readLink } from '../permalink';
import { targetsOf, taskOf, tokensOf } from '../tasks';
import { traceOf } from '../traces';
import type { LessonTrained } from './trained';

/** What a cell predicts at a step. */
export interface Guess {
  /** The output unit’s name: the letter, the class. */
  readonly name: string;
  /** Its probability, 0 to 1. */
  readonly share: number;
}

/** One cell’s run in a state of the page. Steps count from 1, units from 0. */
export class CellRun {
  readonly trace: Trace;
  private stepFactors: readonly StepFactor<string>[] = [];

  constructor(
    readonly model: RunnableModel,
    readonly task: Task,
    readonly tokens: readonly Token[],
    readonly choices: Choices,
  ) {
    this.trace = traceOf(model, tokens, this.changes);
  }

  get length(): number {
    return this.tokens.length;
  }

  private get changes() {
    return changesOf(this.choices.changes, this.model.cell.name);
  }

  /** A quantity at a step, by its name in traces; a state also at step 0. @throws if there is none */
  values(name: string, step: number): Float32Array {
    const values = step === 0 ? this.trace.initial[name] : this.trace.steps[step - 1]?.[name];
    if (!values) throw new Error(`${this.model.cell.name}: there is no ${name} at step ${step}`);
    return values;
  }

  /** One unit of a quantity at a step. @throws if there is none */
  value(name: string, unit: number, step: number): number {
    const value = this.values(name, step)[unit];
    if (value === undefined) throw new Error(`${name}: there is no unit ${unit}`);
    return value;
  }

  /** The mean of a quantity over its units, and over steps. */
  mean(name: string, from: number, to: number = from): number {
    const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    return mean(steps.map((step) => mean(this.values(name, step))));
  }

  /** The number that a regression predicts. */
  number(step: number): number {
    return this.value('y', 0, step);
  }

  /** The probability of an output unit, by its name. @throws if there is none */
  share(output: string, step: number): number {
    const share = softmax(this.values('y', step))[this.task.outputs.indexOf(output)];
    if (share === undefined) throw new Error(`${this.task.id}: there is no output ${output}`);
    return share;
  }

  /** The most probable output. */
  guess(step: number): Guess {
    const shares = softmax(this.values('y', step));
    const unit = shares.indexOf(Math.max(...shares));
    return { name: this.task.outputs[unit] ?? '', share: shares[unit] ?? Number.NaN };
  }

  /** The first step from `from` on where something holds; undefined: nowhere. */
  firstStep(holds: (step: number) => boolean, from = 1): number | undefined {
    for (let step = from; step <= this.length; step++) if (holds(step)) return step;
    return undefined;
  }

  /** Whether the prediction is right; undefined where there is no target. */
  isRight(step: number): boolean | undefined {
    const target = this.targets[step - 1];
    return target === undefined ? undefined : isCorrect(this.task, this.values('y', step), target);
  }

  /** At how many steps there is a target that counts, and at how many of them it is right. */
  rightSteps(): { readonly right: number; readonly of: number } {
    const letters = this.tokens.map(({ letter }) => letter);
    const asked = letters.flatMap((_, index) => {
      const counts = this.task.counts?.(letters, index) ?? true;
      return counts ? (this.isRight(index + 1) ?? []) : [];
    });
    return { right: asked.filter(Boolean).length, of: asked.length };
  }

  get targets() {
    return targetsOf(this.task, this.tokens);
  }

  /** Why a number is what it is: its sum, term by term. */
  explain(name: string, unit: number, step: number): Explanation {
    const { model, trace, changes } = this;
    const { cell, sizes } = model;
    const run = { cell, sizes, changes, trace, parameters: parameterValues(model, changes) };
    return explain(run, { symbol: name, unit, step });
  }

  /** The gradients of a loss through time, under the state’s changes, scale and clipping. */
  flow(lossAt: number | 'mean' = this.length): Flow {
    const { clip } = this.choices.panels;
    return flowOf(this.model, this.inputs, this.targets, {
      kind: this.task.loss,
      lossAt,
      parameters: this.parameters,
      ...(clip !== undefined && { clipNorm: clip }),
    });
  }

  /** After how many steps back less than 1 % of the gradient by a state is left; null: never. */
  reach(state: string, lossAt = this.length): number | null {
    return reachOf(this.flow(lossAt).norms[state] ?? [], lossAt);
  }

  /** By step, the factor by which the step can stretch a state’s gradient at most. */
  factors(state: string): ReadonlyMap<number, number> {
    for (const _ of this.computeFactors());
    return new Map(
      this.stepFactors.map(({ step, factors }) => [step, factors[state] ?? Number.NaN]),
    );
  }

  /** Computes the factors, a few at a time; afterwards they are there at once. */
  *computeFactors(): Generator<void, void> {
    if (this.stepFactors.length > 0) return;
    const { parameters } = this;
    const found: StepFactor<string>[] = [];
    const options = { parameters, maxSteps: this.length };
    for (const each of jacobianNorms(this.model, this.inputs, options)) {
      if (each) found.push(each);
      yield;
    }
    this.stepFactors = found;
  }

  /** How much each input counts for the prediction of a step: index 0 is the first input. */
  influence(step: number): Float64Array {
    const unit = this.task.outputs.indexOf(this.guess(step).name);
    return influenceOf(this.model, this.inputs, { step, unit, kind: this.task.loss });
  }

  get inputs() {
    return this.tokens.map(({ input }) => input);
  }

  /** The parameters, changed and scaled as the state says. */
  get parameters(): Record<string, Float32Array> {
    const { cell, sizes } = this.model;
    const values = parameterValues(this.model, this.changes);
    const { scale } = this.choices.panels;
    return scale === 1 ? values : scaleRecurrent(cell, sizes, values, scale);
  }
}

/** The distance (L2) of a quantity in two runs at a step. */
export function distance(one: CellRun, other: CellRun, name: string, step: number): number {
  const there = other.values(name, step);
  return normOf(one.values(name, step).map((value, unit) => value - (there[unit] ?? 0)));
}

/** A state of the page that is open: the runs of its cells. */
export class OpenState {
  private readonly runs = new Map<string, CellRun>();
  readonly task: Task;
  readonly tokens: readonly Token[];

  constructor(
    readonly choices: Choices,
    readonly open: OpenModels,
  ) {
    this.task = taskOf(choices.task);
    this.tokens = tokensOf(choices.task, choices.sequence);
  }

  get cells(): readonly string[] {
    return this.choices.cells;
  }

  /** A cell’s run; memoised. @throws if the cell is not among those compared */
  of(cell: string): CellRun {
    let run = this.runs.get(cell);
    if (!run) {
      const model = this.open.models.find((each) => each.cell.name === cell);
      if (!model) throw new Error(`${cell}: it is not among ${this.cells.join()}`);
      run = new CellRun(model, this.task, this.tokens, this.choices);
      this.runs.set(cell, run);
    }
    return run;
  }
}

/** The states of a page by name, as in its links. */
export class Runs {
  constructor(
    private readonly states: Readonly<Record<string, OpenState>>,
    private readonly trained?: LessonTrained,
  ) {}

  get hasTrained(): boolean {
    return this.trained !== undefined;
  }

  /** The page’s own training. @throws if it has none, or it has not run */
  get training(): LessonTrained {
    if (!this.trained) throw new Error('the training of this page has not run');
    return this.trained;
  }

  /** The run of a learner of the page’s training, after a training step, in a state. */
  trainedFor(learner: string, step: number, state = 'start'): CellRun {
    const { task, tokens, choices } = this.state(state);
    return new CellRun(this.training.model(learner, step), task, tokens, choices);
  }

  /** @throws if the page has no such state */
  state(name: string): OpenState {
    const state = this.states[name];
    if (!state)
      throw new Error(`there is no state ${name} among ${Object.keys(this.states).join()}`);
    return state;
  }

  /** A cell’s run in a state. */
  of(cell: string, state = 'start'): CellRun {
    return this.state(state).of(cell);
  }
}

/**
 * Opens the states of a page, with all weights that they need.
 * @param training of a page that trains, once it has run
 */
export async function openRuns(
  states: Readonly<Record<string, string>>,
  training?: LessonTrained,
): Promise<Runs> {
  const opened = Object.entries(states).map(async ([name, hash]) => {
    const { choices } = readLink(hash);
    let open = await openFor(choices);
    while (open.later) open = await open.later;
    const [missing] = Object.values(open.missing);
    if (missing) throw new Error(missing);
    return [name, new OpenState(choices, open)] as const;
  });
  return new Runs(Object.fromEntries(await Promise.all(opened)), training);
}
