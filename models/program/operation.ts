import { customGrad, type Tensor, type Tensor2D, tensor, tensor2d } from '@tensorflow/tfjs';
import type { CellModel } from '../model';
import type { Arrays } from './program';

/**
 * A whole run as one tfjs operation on the model's variables, with the program's forward and
 * backward pass, so that tfjs's losses and optimisers can be used.
 * @param xs [steps × batch × input], step by step, row by row
 * @param initial every state before the first step, [batch × hidden]
 * @returns the logits, [steps × batch, output]
 */
export function runAsOperation(
  model: CellModel,
  batch: number,
  xs: Float32Array,
  initial: Arrays,
): Tensor2D {
  const program = model.program(batch);
  const names = Object.keys(model.parameters);
  const variables = Object.values(model.parameters);
  const { outputSize } = model.sizes;

  const run = customGrad((...given) => {
    // The last argument is tfjs's `save`, which is not needed.
    const inputs = given.slice(0, names.length) as Tensor[];
    const parameters = Object.fromEntries(
      names.map((name, index) => [name, inputs[index]?.dataSync<'float32'>() ?? none]),
    );
    const frames = program.run(parameters, xs, initial);
    const logits = new Float32Array(frames.steps * batch * outputSize);
    for (let step = 0; step < frames.steps; step++) {
      logits.set(program.valuesAt(frames, step, 'y'), step * batch * outputSize);
    }
    return {
      value: tensor2d(logits, [frames.steps * batch, outputSize]),
      gradFunc: (gradient: Tensor) => {
        const results = program.back(parameters, frames, gradient.dataSync<'float32'>());
        program.release(frames);
        // Copied because the program reuses its arrays.
        return names.map((name, index) =>
          tensor(results[name]?.slice() ?? none, inputs[index]?.shape),
        );
      },
    };
  });
  return run(...variables) as Tensor2D;
}

const none = new Float32Array();
