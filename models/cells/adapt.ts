/** Converts the parameters of one definition to those of another. */
import type { StateDict } from '../checkpoint/stateDict';

/** A copy with the weight and bias of one layer negated. */
export function negate(dict: StateDict, layer: string): StateDict {
  return Object.fromEntries(
    Object.entries(dict).map(([name, { shape, data }]) => [
      name,
      { shape, data: name.startsWith(`${layer}.`) ? data.map((value) => -value) : data },
    ]),
  );
}

/** A copy without the parameters of one layer. */
export function without(dict: StateDict, layer: string): StateDict {
  return Object.fromEntries(Object.entries(dict).filter(([name]) => !name.startsWith(`${layer}.`)));
}

/**
 * Splits a layer's [W_x | W_h] and b into W_x and b, and another layer with W_h and a zero bias.
 */
export function splitLayer(dict: StateDict, layer: string, recurrent: string): StateDict {
  const weight = dict[`${layer}.weight`];
  const bias = dict[`${layer}.bias`];
  if (!weight || !bias) return dict;
  const [rows = 0, columns = 0] = weight.shape;
  const inputs = columns - rows;
  // Left unchanged if it cannot be split: loading it reports the error.
  if (inputs < 1 || weight.data.length !== rows * columns) return dict;
  const cut = (from: number, to: number) => ({
    shape: [rows, to - from],
    data: Float32Array.from({ length: rows * (to - from) }, (_, at) => {
      const row = Math.floor(at / (to - from));
      return weight.data[row * columns + from + (at % (to - from))] ?? 0;
    }),
  });
  return {
    ...dict,
    [`${layer}.weight`]: cut(0, inputs),
    [`${layer}.bias`]: bias,
    [`${recurrent}.weight`]: cut(inputs, columns),
    [`${recurrent}.bias`]: { shape: [rows], data: new Float32Array(rows) },
  };
}
