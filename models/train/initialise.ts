import type { Cell } from '../cell';
import type { StateDict } from '../checkpoint/stateDict';
import { visit } from '../expression';
import { initialParameters } from '../initialise';
import { orthogonal } from '../orthogonal';
import { seededRandom } from '../random';
import { parameterShapes, type Sizes } from '../read/parameters';
import { recurrentBlocks } from '../read/recurrent';
import type { TrainingSettings } from './settings';

/**
 * The initial parameters of a training: like `nn.Linear`, then, depending on the settings,
 * orthogonal recurrent weights (Saxe et al. 2014) and a higher forget gate bias (Gers, Schmidhuber
 * & Cummins 2000; Jozefowicz, Zaremba & Sutskever 2015).
 */
export function firstParameters(
  cell: Cell,
  sizes: Sizes,
  { seed, recurrent, forgetBias }: Pick<TrainingSettings, 'seed' | 'recurrent' | 'forgetBias'>,
): StateDict {
  const dict = initialParameters(parameterShapes(cell, sizes), seed);
  if (recurrent === 'orthogonal') {
    for (const { parameter, from, to, columns } of recurrentBlocks(cell, sizes)) {
      const size = to - from;
      const block = orthogonal(seededRandom(seed, `${parameter}/orthogonal`), size);
      for (let row = 0; row < size; row++) {
        const values = block.subarray(row * size, (row + 1) * size);
        dict[parameter]?.data.set(values, row * columns + from);
      }
    }
  }
  for (const name of forgetBiases(cell)) dict[name]?.data.fill(forgetBias);
  return dict;
}

/** The biases of the gates that multiply the old memory. */
function forgetBiases(cell: Cell): string[] {
  const names: string[] = [];
  for (const { symbol, expression } of cell.equations) {
    if (!symbol.forgets) continue;
    visit(expression, (part) => {
      if (part.kind === 'parameter' && part.part === 'bias') names.push(part.name);
    });
  }
  return names;
}
