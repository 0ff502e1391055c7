import type { StateDict } from './checkpoint/stateDict';
import { seededRandom, uniform } from './random';
import type { ParameterShapes } from './read/parameters';

/**
 * Parameters as `nn.Linear` sets them: weight and bias uniform in ±1/√fan_in
 * (PyTorch, torch/nn/modules/linear.py, `reset_parameters`).
 */
export function initialParameters(shapes: ParameterShapes, seed: number): StateDict {
  const dict: StateDict = {};
  for (const [name, shape] of shapes) {
    const weight = shapes.get(name.replace(/\.bias$/, '.weight')) ?? shape;
    // A vector (a peephole) is initialised like its layer's recurrent weights.
    const fanIn = weight[1] ?? weight[0] ?? 1;
    const count = shape.reduce((product, size) => product * size, 1);
    dict[name] = {
      shape: [...shape],
      data: uniform(seededRandom(seed, name), count, 1 / Math.sqrt(fanIn)),
    };
  }
  return dict;
}

/**
 * The initial hidden state [batch, hidden], Kaiming uniform as in the reference: ±√(6/hidden),
 * which is `torch.nn.init.kaiming_uniform_` of that shape (fan_in = hidden, gain √2). Sampled row
 * by row, so that a larger batch starts with the rows of a smaller one.
 */
export function kaimingState(seed: number, batch: number, hiddenSize: number): Float32Array {
  return uniform(seededRandom(seed, 'hidden'), batch * hiddenSize, Math.sqrt(6 / hiddenSize));
}
