import type { ParameterShapes } from '../read/parameters';

/** An array of a checkpoint, row by row. */
export interface ParameterData {
  shape: number[];
  data: Float32Array;
}

/** A model's parameters by name: `{ 'in2reset.weight': { shape, data }, … }`. */
export type StateDict = Record<string, ParameterData>;

/**
 * Checks that a dictionary has exactly the parameters of a model.
 * @throws an error that lists every fault: the tensor, expected and got
 */
export function checkStateDict(dict: StateDict, shapes: ParameterShapes): void {
  const faults: string[] = [];
  for (const [name, shape] of shapes) {
    const entry = Object.hasOwn(dict, name) ? dict[name] : undefined;
    const fault = entry ? faultIn(entry, shape) : `expected ${show(shape)}, got nothing`;
    if (fault) faults.push(`${name}: ${fault}`);
  }
  for (const name of Object.keys(dict)) {
    if (!shapes.has(name)) {
      faults.push(`${name}: not a parameter here; expected ${[...shapes.keys()].join(', ')}`);
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

function faultIn(entry: ParameterData, expected: readonly number[]): string | undefined {
  const { shape, data } = entry;
  const sizes = Array.isArray(shape) ? shape : [];
  const same = sizes.length === expected.length && sizes.every((n, i) => n === expected[i]);
  if (!same) return `expected ${show(expected)}, got ${show(sizes)}`;
  const type = Object.prototype.toString.call(data).slice(8, -1);
  if (type !== 'Float32Array') return `expected a Float32Array, got ${type}`;
  const count = expected.reduce((product, size) => product * size, 1);
  if (data.length !== count) return `expected ${count} numbers, got ${data.length}`;
  const bad = data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) return `expected finite numbers, got ${data[bad]} at index ${bad}`;
  return undefined;
}

/** A shape as an error writes it: `[128, 192]`. */
export function show(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`;
}
