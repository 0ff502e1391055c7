/** Parameters of one definition made to fit another. */
import type { StateDict } from '../checkpoint/stateDict';

/** The parameters with those of one layer negated. */
export function negate(dict: StateDict, layer: string): StateDict {
  return Object.fromEntries(
    Object.entries(dict).map(([name, { shape, data }]) => [
      name,
      { shape, data: name.startsWith(`${layer}.`) ? data.map((value) => -value) : data },
    ]),
  );
}

/** The parameters but for those of one layer. */
export function without(dict: StateDict, layer: string): StateDict {
  return Object.fromEntries(Object.entries(dict).filter(([name]) => !name.startsWith(`${layer}.`)));
}

/** [W_x | W_h] b of a layer → W_x b, and W_h with a bias of zeros as another layer. */
export function splitLayer(dict: StateDict, layer: string, recurrent: string): StateDict {
  const weight = dict[`${layer}.weight`];
  const bias = dict[`${layer}.bias`];
  if (!weight || !bias) return dict;
  const [rows = 0, columns = 0] = weight.shape;
  const inputs = columns - rows;
  // What cannot be split is left as it is: who loads it says what is wrong.
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
