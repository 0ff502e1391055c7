/** The runs in the gallery: real models with weights sampled from a seed. */
import type { CellView } from '../../../components/views';
import { cellNames } from '../../../models/cells';
import type { Conventions } from '../../../models/cells/conventions';
import { clockOf, progressAt } from '../../../models/read/schedule';
import type { RunnableModel } from '../../../models/snapshot';
import type { Target, Task, Token } from '../../../models/tasks/task';
import { type Change, changesOf } from '../../change';
import { defaults } from '../../choices';
import { cellView } from '../../compare/cellView';
import { rowsOf } from '../../compare/rows';
import { untrainedModels } from '../../models';
import { type NamedRun, runOf } from '../../panels/runs';
import { targetsOf, taskOf } from '../../tasks';
import { traceOf } from '../../traces';

const seed = 1;

/** The models of a task and their input sequence. */
export interface GalleryScene {
  readonly task: Task;
  readonly tokens: readonly Token[];
  readonly letters: readonly string[];
  readonly targets: readonly Target[];
  readonly models: readonly RunnableModel[];
}

interface SceneOptions {
  /** In the task's notation; default: the task's first example. */
  readonly text?: string;
  readonly hiddenSize?: number;
  readonly cells?: readonly string[];
  readonly conventions?: Conventions;
}

const known = new Map<string, GalleryScene>();

/** The scene of a task; cached. */
export function sceneOf(id: string, options: SceneOptions = {}): GalleryScene {
  const key = JSON.stringify([id, options]);
  const found = known.get(key) ?? makeScene(id, options);
  known.set(key, found);
  return found;
}

function makeScene(id: string, options: SceneOptions): GalleryScene {
  const { hiddenSize = 16, cells = defaults.cells, conventions = {} } = options;
  const task = taskOf(id);
  const tokens = task.read(options.text ?? task.examples[0]?.text ?? '');
  const chosen = { task: id, conventions, cells };
  const { models } = untrainedModels(chosen, { kind: 'untrained', seed, hiddenSize });
  const letters = tokens.map(({ letter }) => letter);
  return { task, tokens, letters, targets: targetsOf(task, tokens), models };
}

const text = 'the whale swam.';

/** The scene of most examples: the next letter of a short text. */
export const letters = () => sceneOf('next-letter', { text });

/** The same with every cell, so that all share the same rows. */
export const everyCell = () => sceneOf('next-letter', { text, cells: cellNames });

/** The step of most examples, counted from 1. */
export const step = 7;

export const unchanged: readonly Change[] = [];

/** @throws naming a cell that is not in the scene */
export function modelIn({ models }: GalleryScene, name: string): RunnableModel {
  const model = models.find(({ cell }) => cell.name === name);
  if (!model) {
    throw new Error(`cell: expected ${models.map(({ cell }) => cell.name)}, got ${name}`);
  }
  return model;
}

/** A cell's run with the names of its units, as the panels use it. */
export function namedRun(
  scene: GalleryScene,
  name: string,
  changes: readonly Change[] = unchanged,
): NamedRun {
  return runOf(modelIn(scene, name), scene.tokens, scene.task, changes);
}

interface Moment {
  readonly changes?: readonly Change[];
  readonly step?: number;
  /** The operation within the step, counted from 0; default: the step is complete. */
  readonly tick?: number;
  readonly difference?: boolean;
  /** Whether the changed run is shown without the original, on its own scale. */
  readonly apart?: boolean;
}

/** What a card shows of a cell. */
export function cardOf(scene: GalleryScene, name: string, moment: Moment = {}): CellView {
  const { models, tokens, task } = scene;
  const { changes = unchanged, step: at = step, tick, difference = false, apart } = moment;
  const model = modelIn(scene, name);
  const trace = traceOf(model, tokens, changesOf(changes, name));
  const original = apart ? trace : traceOf(model, tokens);
  const cells = models.map(({ cell }) => cell);
  return cellView({ model, trace, original }, tokens, task, rowsOf(cells), {
    step: at,
    difference,
    within: withinOf(scene, name, tick),
  });
}

function withinOf(scene: GalleryScene, name: string, tick: number | undefined) {
  const clock = clockOf(scene.models.map(({ cell }) => cell));
  const now = tick === undefined ? undefined : clock[tick];
  if (tick === undefined || !now) return undefined;
  return { progress: progressAt(modelIn(scene, name).cell, clock, tick), phase: now.phase };
}
