/**
 * Random cells in the panels: every explanation renders, and every factor in it can be explained.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noChanges, parameterValues } from '../../models/changes';
import { CellModel } from '../../models/model';
import { widthIn } from '../../models/read/parameters';
import { traceSequence } from '../../models/trace';
import { randomCells } from '../../tests/randomCells';
import { whyMarkup } from '../../tests/whyMarkup';
import type { NamedRun } from './runs';
import { layersOf } from './weightsView';
import { whyView } from './whyView';

const inputs = ['a', 'b', 'c', 'd'];

function runOf(cell: CellModel['cell'], sizes: CellModel['sizes'], seed: number): NamedRun {
  const model = new CellModel(cell, { ...sizes, seed });
  const xs = [0, 1].map((step) => inputs.slice(0, sizes.inputSize).map((_, at) => (at - step) / 2));
  const trace = traceSequence(model, xs);
  const parameters = parameterValues(model, noChanges);
  return { cell, sizes, trace, parameters, changes: noChanges, names: { inputs, outputs: inputs } };
}

it('explain every number of a random cell, and its layers have the width of their weights', () => {
  fc.assert(
    fc.property(randomCells, ({ cell, sizes, seed }) => {
      const run = runOf(cell, sizes, seed);
      const asked = new Set<string>();
      const ask = (symbol: string, unit: number, step: number): void => {
        const key = `random.${symbol}[${unit}]@${step}`;
        if (asked.has(key) || asked.size > 60) return;
        asked.add(key);
        const view = whyView(run, { cell: 'random', symbol, unit, step });
        const markup = whyMarkup(view);
        expect(markup, key).not.toMatch(/undefined|NaN/);
        for (const { quantity, parameter } of view.terms.flatMap(({ factors }) => factors)) {
          if (parameter) expect(parameter.place).not.toMatch(/undefined|NaN|^$/);
          const [, next, of, at] =
            /^random\.([\w.]+)\[(\d+)\]@(\d+)$/.exec(quantity?.key ?? '') ?? [];
          if (next) ask(next, Number(of), Number(at));
        }
      };
      for (const { symbol } of cell.equations)
        ask(symbol.name, widthIn(sizes, symbol.width) - 1, 2);
      for (const layer of layersOf(run, 2)) {
        expect(layer.weights).toHaveLength(layer.rows * layer.columns);
        expect(layer.bias).toHaveLength(layer.rows);
        expect(layer.operand).toHaveLength(layer.columns);
        const columns = layer.groups.reduce((sum, group) => sum + group.columns, 0);
        expect(columns).toBe(layer.columns);
      }
    }),
    { seed: 3, numRuns: 100 },
  );
}, 120_000);
