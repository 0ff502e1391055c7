import './kernels';
import { memory, type Optimizer, tensor, train, variable } from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { seededRandom, uniform } from '../random';
import { OnePassAdam } from './adam';

const shape = [3, 4];
const steps = 12;

/** A variable after some updates with seeded random gradients. */
function updated(optimizer: Optimizer): Float32Array {
  const start = tensor(uniform(seededRandom(1, 'start'), 12, 1), shape);
  const values = variable(start);
  for (let step = 0; step < steps; step++) {
    const gradient = tensor(uniform(seededRandom(step, 'gradient'), 12, 10 ** (step % 3)), shape);
    optimizer.applyGradients([{ name: values.name, tensor: gradient }]);
    gradient.dispose();
  }
  const result = Float32Array.from(values.dataSync());
  for (const each of [start, values, optimizer]) each.dispose();
  return result;
}

describe('Adam in one pass', () => {
  it('matches tfjs’s own up to rounding', () => {
    const [ours, theirs] = [
      updated(new OnePassAdam(0.01, 0.9, 0.999, 1e-8)),
      updated(train.adam(0.01, 0.9, 0.999, 1e-8)),
    ];
    ours.forEach((value, index) => {
      expect(Math.abs(value - (theirs[index] ?? 9))).toBeLessThan(2e-6);
    });
  });

  it('leaves no tensor behind', () => {
    const before = memory().numTensors;
    updated(new OnePassAdam(0.01, 0.9, 0.999, 1e-8));
    expect(memory().numTensors).toBe(before);
  });

  it('names a gradient that is no variable’s', () => {
    const gradient = tensor([1]);
    const optimizer = new OnePassAdam(0.01, 0.9, 0.999, 1e-8);
    expect(() => optimizer.applyGradients({ nowhere: gradient })).toThrow(
      'nowhere: expected a variable of that name',
    );
    gradient.dispose();
    optimizer.dispose();
  });
});
