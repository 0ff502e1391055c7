/** Measures whether work leaks tensors or memory. */
import { memory } from '@tensorflow/tfjs';
import { heldByValue, type Measure } from './measure';

/**
 * @param names names of the two measures
 * @param work description of the work, used in the measures' names
 * @param run does a share of the work: first a tenth, so that it gets compiled, then all of it
 */
export function leftBehind(
  names: readonly [string, string],
  work: string,
  run: (share: number) => void,
): Measure[] {
  run(0.1);
  const before = { tensors: memory().numTensors, megabytes: megabytes() };
  run(1);
  const grown = megabytes() - before.megabytes;
  const more = memory().numTensors - before.tensors;
  const [tensors, growth] = names.map((name) => `${name}-after-${work}`) as [string, string];
  return [
    heldByValue(
      { measure: tensors, goal: 0, unit: 'more', reference_is: 'tensors before' },
      more,
      before.tensors,
    ),
    heldByValue(
      { measure: growth, goal: 1, unit: 'MB', reference_is: 'heap and array buffers before' },
      grown,
      before.megabytes,
    ),
  ];
}

function megabytes(): number {
  if (!globalThis.gc) throw new Error('run Node with --expose-gc');
  for (let pass = 0; pass < 3; pass++) globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
