import { cellBy } from '../cells/conventions';
import type { StateDict } from '../checkpoint/stateDict';
import { parameterShapes, type Sizes } from '../read/parameters';
import type { Checkpoint } from './history';
import type { TrainingSettings } from './settings';

/** All parameters in one array, in the order the equations name them. */
export function endToEnd(dict: StateDict): Float32Array {
  const arrays = Object.values(dict).map(({ data }) => data);
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/**
 * The parameters of a cell at a checkpoint.
 * @throws if its length does not fit the cell
 */
export function parametersAt(
  checkpoint: Checkpoint,
  cell: string,
  conventions: TrainingSettings['conventions'],
  sizes: Sizes,
): StateDict {
  const all = checkpoint.parameters[cell] ?? new Float32Array();
  const dict: StateDict = {};
  let at = 0;
  for (const [name, shape] of parameterShapes(cellBy(cell, conventions), sizes)) {
    const count = shape.reduce((product, size) => product * size, 1);
    dict[name] = { shape: [...shape], data: all.slice(at, at + count) };
    at += count;
  }
  if (at !== all.length) throw new Error(`${cell}: expected ${at} numbers, got ${all.length}`);
  return dict;
}
