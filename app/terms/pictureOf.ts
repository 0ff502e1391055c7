/** What the picture of a term draws, computed from the models and the sequence that are open. */
import type { TermPictureView } from '../../components/lesson/TermPicture';
import { type Changes, parameterValues } from '../../models/changes';
import { flowOf, type NormsByState } from '../../models/flow/flowThrough';
import { formatCount, formatShort } from '../../models/format';
import { softmax } from '../../models/logSumExp';
import { largestMagnitude } from '../../models/magnitude';
import { sayLetter } from '../../models/read/speech';
import type { RunnableModel } from '../../models/snapshot';
import type { Target } from '../../models/tasks/task';
import type { Trace } from '../../models/trace';
import { changesOf } from '../change';
import { labelOf } from '../compare/label';
import { lossSums } from '../compare/prediction';
import { scaleOf } from '../compare/scale';
import { sayVector, summaryOf } from '../compare/vectorWords';
import type { LivePicture } from '../lessons/glossary';
import type { Scene } from '../scene';
import { symbolIn } from '../symbolIn';
import { targetsOf } from '../tasks';
import { traceOf } from '../traces';

/** The part of a scene that pictures are drawn from. */
export type PictureScene = Pick<Scene, 'models' | 'tokens' | 'task' | 'step' | 'changes'>;

/** A cell’s run in a scene. */
interface Run {
  readonly model: RunnableModel;
  readonly scene: PictureScene;
  readonly changes: Changes;
  readonly trace: Trace;
}

/**
 * A term’s picture; undefined if the scene has nothing of the kind: another cell, no letter, no
 * target, a number instead of classes.
 */
export function pictureOf(picture: LivePicture, scene: PictureScene): TermPictureView | undefined {
  if (picture.as === 'counts') return countsOf(scene.models);
  const model = scene.models.find(({ cell }) => cell.name === picture.cell);
  if (!model || scene.step === 0) return undefined;
  const changes = changesOf(scene.changes, model.cell.name);
  const run = { model, scene, changes, trace: traceOf(model, scene.tokens, changes) };
  switch (picture.as) {
    case 'strip':
      return stripOf(run, picture.symbol);
    case 'unit':
      return unitOf(run, picture.symbol);
    case 'map':
      return mapOf(run, picture.symbol);
    case 'gradient':
      return gradientOf(run, picture.symbol);
    case 'probabilities':
      return probabilitiesOf(run);
    case 'losses':
      return lossesOf(run);
    case 'weights':
      return weightsOf(run, picture.parameter);
  }
}

function stripOf({ model, scene, trace }: Run, name: string): TermPictureView | undefined {
  const { step, task, tokens } = scene;
  const symbol = symbolIn(model.cell, name);
  const values = symbol?.role === 'input' ? trace.x[step - 1] : trace.steps[step - 1]?.[name];
  if (!symbol || !values) return undefined;
  const isShare = symbol.role === 'gate' || symbol.role === 'input';
  const letter = sayLetter(tokens[step - 1]?.letter ?? '');
  const { base, hue, title } = labelOf(symbol);
  const vector = Float32Array.from(values);
  const place = `${base} of the ${model.cell.title} at step ${step}`;
  return {
    hue,
    ...(symbol.role === 'input'
      ? { caption: `${place}, which reads ${letter}`, said: `${title}, ${vector.length} numbers` }
      : {
          caption: `${place}, ${summaryOf(symbol, vector)}`,
          said: `${title}, ${vector.length} units, ${sayVector(symbol, vector, undefined, task)}`,
        }),
    drawing: {
      kind: 'strip',
      values: vector,
      bars: isShare ? 'gate' : 'signed',
      limit: isShare ? 1 : scaleOf(traceOf(model, tokens), name),
    },
  };
}

function unitOf({ model, scene, trace }: Run, name: string): TermPictureView | undefined {
  const symbol = symbolIn(model.cell, name);
  if (!symbol) return undefined;
  const values = Float32Array.from(trace.steps, (step) => step[name]?.[0] ?? Number.NaN);
  const { base, hue, title } = labelOf(symbol);
  const steps = stepsIn(values);
  const now = formatShort(values[scene.step - 1] ?? Number.NaN);
  return {
    hue,
    caption: `unit 0 of ${base} of the ${model.cell.title} at ${steps}`,
    said: `unit 0 of the ${title} at ${steps}, ${now} at step ${scene.step}`,
    drawing: {
      kind: 'strip',
      values,
      bars: 'signed',
      limit: scaleOf(traceOf(model, scene.tokens), name),
    },
  };
}

function mapOf({ model, scene, trace }: Run, name: string): TermPictureView | undefined {
  const symbol = symbolIn(model.cell, name);
  const initial = trace.initial[name];
  if (!symbol || !initial) return undefined;
  const { step, tokens } = scene;
  const columns = [initial, ...trace.steps.map((each) => each[name] ?? initial)];
  const { base, hue, title } = labelOf(symbol);
  return {
    hue,
    caption: `${base} of the ${model.cell.title}: units down, steps across, now step ${step}`,
    said: `${title}, ${initial.length} units by ${tokens.length} steps, at step ${step}`,
    drawing: { kind: 'map', columns, step, limit: scaleOf(traceOf(model, tokens), name) },
  };
}

function gradientOf(run: Run, name: string): TermPictureView | undefined {
  const { model, scene } = run;
  const last = targetsOf(scene.task, scene.tokens).findLastIndex(isTarget) + 1;
  const symbol = symbolIn(model.cell, name);
  if (last === 0 || !symbol) return undefined;
  const norms = normsOf(run, last)[name]?.slice(0, last + 1) ?? none;
  const largest = Math.max(...norms);
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return undefined;
  const values = Float32Array.from(norms, (norm) => norm / largest);
  const { base, hue, title } = labelOf(symbol);
  const place = `norm of ∂loss/∂${base} of the ${model.cell.title} after steps 0 to ${last}`;
  return {
    hue,
    caption: `${place}; the loss is that of step ${last}`,
    said: `${place}, by the ${title}: ${formatShort(norms[0] ?? 0)} at the start, ${formatShort(largest)} at most`,
    drawing: { kind: 'strip', values, bars: 'gate', limit: 1 },
  };
}

const none = new Float64Array();
const isTarget = (target: Target) => target !== undefined;
const known = new WeakMap<Trace, NormsByState>();

/** The norms of the gradient of a step’s loss; memoised, as they are the same at every step shown. */
function normsOf({ model, scene, changes, trace }: Run, lossAt: number): NormsByState {
  let norms = known.get(trace);
  if (!norms) {
    const { task, tokens } = scene;
    const xs = tokens.map(({ input }) => input);
    const parameters = parameterValues(model, changes);
    const options = { kind: task.loss, lossAt, parameters };
    norms = flowOf(model, xs, targetsOf(task, tokens), options).norms;
    known.set(trace, norms);
  }
  return norms;
}

function probabilitiesOf({ model, scene, trace }: Run): TermPictureView | undefined {
  const { task, step } = scene;
  const y = trace.steps[step - 1]?.y;
  if (!y || task.loss !== 'crossEntropy') return undefined;
  const values = Float32Array.from(softmax(y));
  const best = values.indexOf(Math.max(...values));
  const most = `${sayLetter(task.outputs[best] ?? '')} ${formatShort(values[best] ?? Number.NaN)}`;
  const place = `softmax of y of the ${model.cell.title} at step ${step}`;
  return {
    hue: 'y',
    caption: `${place}; the most probable: ${most}`,
    said: `${place}, ${values.length} probabilities; the most probable: ${most}`,
    drawing: { kind: 'strip', values, bars: 'gate', limit: 1 },
  };
}

function lossesOf({ model, scene, trace }: Run): TermPictureView | undefined {
  const { task, tokens } = scene;
  const { sums, counts } = lossSums(task, trace, targetsOf(task, tokens));
  if (!counts.at(-1)) return undefined;
  const losses = Array.from(sums.subarray(1), (sum, index) => sum - (sums[index] ?? 0));
  const largest = Math.max(...losses);
  const values = Float32Array.from(losses, (loss) => (largest > 0 ? loss / largest : 0));
  const place = `loss of the ${model.cell.title} at ${stepsIn(values)}`;
  return {
    hue: 'y',
    caption: `${place}, at most ${formatShort(largest)}`,
    said: `${place}, at most ${formatShort(largest)}`,
    drawing: { kind: 'strip', values, bars: 'gate', limit: 1 },
  };
}

function weightsOf({ model, changes }: Run, parameter: string): TermPictureView | undefined {
  const all = parameterValues(model, changes)[parameter];
  const shape = model.parameterData()[parameter]?.shape;
  if (!all || !shape) return undefined;
  const values = all.slice(0, shape.at(-1));
  const limit = largestMagnitude(values) || 1;
  const part = shape.length > 1 ? `the first row of ${parameter}` : parameter;
  const place = `${part} of the ${model.cell.title}, ${formatCount(values.length)} numbers`;
  return {
    hue: 'h',
    caption: `${place} up to ±${formatShort(limit)}`,
    said: `${place} up to ±${formatShort(limit)}`,
    drawing: { kind: 'strip', values, bars: 'signed', limit },
  };
}

function countsOf(models: readonly RunnableModel[]): TermPictureView | undefined {
  if (models.length === 0) return undefined;
  const counts = models.map(({ parameterCount }) => parameterCount);
  const most = Math.max(...counts);
  const said = models
    .map(({ cell, parameterCount }) => `${cell.name} ${formatCount(parameterCount)}`)
    .join(', ');
  return {
    hue: 'h',
    caption: `parameters: ${said}`,
    said: `parameters: ${said}`,
    drawing: {
      kind: 'strip',
      values: Float32Array.from(counts, (count) => count / most),
      bars: 'gate',
      limit: 1,
    },
  };
}

const stepsIn = ({ length }: ArrayLike<number>) => (length > 1 ? `steps 1 to ${length}` : 'step 1');
