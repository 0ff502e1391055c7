/** The three cells in two implementations, which must agree. */
import {
  type CellModel,
  CustomGRU,
  CustomLSTM,
  CustomRNN,
  type ModelOptions,
  traceSequence,
} from '../../models';
import { evaluateLoss } from '../../models/loss';
import { backpropagate, readRun } from '../../models/program/run';
import { type MakePlain, plainGRU, plainLSTM, plainRNN } from './plainCells';
import type { weigh } from './plainLayer';
import { letters, type Sequences } from './sequences';

export const cells: readonly {
  readonly name: string;
  /** Its name in tfjs's layers. */
  readonly layer: 'simpleRNN' | 'gru' | 'lstm';
  readonly model: new (options: ModelOptions) => CellModel;
  readonly plain: MakePlain;
}[] = [
  { name: 'rnn', layer: 'simpleRNN', model: CustomRNN, plain: plainRNN },
  { name: 'gru', layer: 'gru', model: CustomGRU, plain: plainGRU },
  { name: 'lstm', layer: 'lstm', model: CustomLSTM, plain: plainLSTM },
];

export type BenchCell = (typeof cells)[number];

/**
 * A cell in both implementations with the same weights, and its initial h.
 * @param product the matrix product of the plain implementation
 */
export function pairOf(
  cell: BenchCell,
  hiddenSize: number,
  scene: Sequences,
  product: typeof weigh,
) {
  const model = new cell.model({ inputSize: letters, hiddenSize, outputSize: letters, seed: 1 });
  const { initial } = traceSequence(model, []);
  const h = new Float32Array(scene.batch * hiddenSize);
  for (let row = 0; row < scene.batch; row++) h.set(initial.h ?? [], row * hiddenSize);
  return { model, initial, h, plain: cell.plain(model.stateDict(), scene, product) };
}

export type Pair = ReturnType<typeof pairOf>;

/**
 * The program's forward and backward pass, without an update. @param states whether the derivatives
 * by every state at every step are kept
 */
export function gradientsOf(model: CellModel, h: Float32Array, { xs, targets, batch }: Sequences) {
  const program = model.program(batch);
  const parameters = Object.fromEntries(
    Object.entries(model.stateDict()).map(([name, { data }]) => [name, Float32Array.from(data)]),
  );
  const inputs = Float32Array.from(xs.flatMap((x) => [...x]));
  const outputs = new Float32Array(inputs.length);
  const initial = { h, c: new Float32Array(h.length) };
  return (states = false) =>
    readRun(program, { parameters, xs: inputs, initial }, (frames) => {
      xs.forEach((_, step) => {
        outputs.set(program.valuesAt(frames, step, 'y'), step * batch * letters);
      });
      const { gradients, loss } = evaluateLoss('crossEntropy', outputs, letters, targets.flat());
      const input = { parameters, frames, yGradients: gradients };
      const derivatives = backpropagate(program, input, { parameters: true, states });
      return { loss, made: derivatives.parameters };
    });
}

/** @throws naming the first value of a trace in which the two implementations differ */
export function checkTrace({ model, plain, initial, h }: Pair, scene: Sequences): void {
  plain.run(scene, h);
  traceSequence(model, scene.xs, { initial }).steps.forEach((traced, step) => {
    for (const name of model.symbolNames) {
      checkAlike(
        `${model.cell.name}: ${name} of step ${step}`,
        traced[name],
        plain.steps[step]?.[name],
      );
    }
  });
}

/** @throws naming the first derivative in which the two implementations differ */
export function checkGradients({ model, plain, h }: Pair, scene: Sequences): void {
  const { loss, made } = gradientsOf(model, h, scene)();
  const looped = plain.gradients(scene, h);
  checkAlike(`${model.cell.name}: loss`, [loss], [looped]);
  for (const [name, { weightGradients, biasGradients }] of Object.entries(plain.layers)) {
    const place = `${model.cell.name}: ${name}`;
    checkAlike(`${place}.weight`, made[`${name}.weight`], weightGradients);
    checkAlike(`${place}.bias`, made[`${name}.bias`], biasGradients);
  }
}

function checkAlike(
  place: string,
  ours: ArrayLike<number> = [],
  looped: ArrayLike<number> = [],
): void {
  if (ours.length !== looped.length) {
    throw new Error(`${place}: ${ours.length} numbers, ${looped.length} in plain loops`);
  }
  for (let i = 0; i < looped.length; i++) {
    if (Math.abs((ours[i] ?? Number.NaN) - (looped[i] ?? Number.NaN)) <= 1e-5) continue;
    throw new Error(`${place}[${i}]: ${ours[i]}, ${looped[i]} in plain loops`);
  }
}
