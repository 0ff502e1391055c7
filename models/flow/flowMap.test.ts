import { describe, expect, it } from 'vitest';
import { everyCell } from '../cells/conventions';
import { gradientsThroughTime } from '../gradients';
import { CellModel } from '../model';
import { seededRandom, uniform } from '../random';
import { flowMapOf } from './flowMap';

const sizes = { inputSize: 3, hiddenSize: 4, outputSize: 2 };
const steps = 9;
const xs = Array.from({ length: steps }, (_, step) => uniform(seededRandom(step, 'x'), 3, 2));

describe('the map of all losses and all states', () => {
  for (const [index, cell] of everyCell().entries()) {
    for (const kind of ['crossEntropy', 'squaredError'] as const) {
      it(`has the same rows as separate backward passes, ${cell.name} ${index}, ${kind}`, () => {
        const model = new CellModel(cell, { ...sizes, seed: 4 });
        const targets = xs.map((_, step) => (step % 4 === 2 ? undefined : step % 2));
        const map = flowMapOf(model, xs, targets, { kind });
        for (const name of model.stateNames) {
          expect(map[name]).toHaveLength(steps);
          map[name]?.forEach((row, step) => {
            if (targets[step] === undefined) {
              expect(row).toHaveLength(0);
              return;
            }
            const loss = step + 1;
            const made = gradientsThroughTime(model, xs, targets, { loss, kind });
            const gradients = [made.initialStates[name], ...(made.states[name] ?? [])];
            expect(row).toHaveLength(step + 2);
            row.forEach((norm, at) => {
              const expected = Math.hypot(...(gradients[at] ?? [9]));
              expect(Math.abs(norm - expected)).toBeLessThanOrEqual(1e-12 * expected);
            });
          });
        }
      });
    }
  }

  it('follows at most n losses, including the first and the last', () => {
    const [cell] = everyCell();
    if (!cell) throw new Error('expected cells');
    const model = new CellModel(cell, { ...sizes, seed: 4 });
    const targets = xs.map((_, step) => (step === 0 ? undefined : 1));
    const map = flowMapOf(model, xs, targets, { kind: 'crossEntropy', maxRows: 3 });
    const filled = map.h?.flatMap((row, step) => (row.length > 0 ? [step + 1] : []));
    expect(filled).toEqual([2, 6, 9]);
  });
});
