import { describe, expect, it } from 'vitest';
import type { Measure } from '../../components/views';
import type { Cell } from '../../models/cell';
import { cellBy, everyCell } from '../../models/cells/conventions';
import { CellModel } from '../../models/model';
import { normOf } from '../../models/norm';
import { alphabet } from '../../models/tasks/nextLetter';
import { panelDefaults } from '../panelChoices';
import { taskOf, tokensOf } from '../tasks';
import { traceOf } from '../traces';
import { answerOn } from './answerOn';

const task = taskOf('next-letter');
const tokens = tokensOf('next-letter', 'the whale swam');
const sizes = { inputSize: alphabet.length, hiddenSize: 24, outputSize: alphabet.length };
const step = 6;

function answer(cell: Cell, symbol: string, measure: Measure, tick?: number) {
  const model = new CellModel(cell, { ...sizes, seed: 1 });
  const shown = { tokens, task, step, tick, changes: [] };
  const note = answerOn(model, [cell], { symbol, measure }, shown, panelDefaults);
  if (!note) throw new Error(`${cell.name}: expected an answer on ${symbol}, got none`);
  const values = traceOf(model, tokens).steps[step - 1] ?? {};
  return { ...note, values, model };
}

/** The numbers after a word. */
function numbersIn(text: string): number[] {
  return Array.from(text.matchAll(/−?\d[\d,]*\.?\d*/g), ([number]) =>
    Number(number.replaceAll(',', '').replace('−', '-')),
  );
}

describe('the answer on the number of parameters', () => {
  it('adds up its layers, in every cell', () => {
    for (const cell of everyCell()) {
      const { summary, model } = answer(cell, 'parameters', 'parameters');
      const totals = Array.from(summary.matchAll(/= ([\d,]+)/g), ([, total = '']) =>
        Number(total.replaceAll(',', '')),
      );
      expect(totals.reduce((sum, total) => sum + total, 0)).toBe(model.parameterCount);
    }
  });

  it('says the sizes of a layer', () => {
    expect(answer(cellBy('GRU'), 'parameters', 'parameters').summary).toContain(
      'in2hidden 24 × 54 + 24 = 1,320',
    );
  });
});

describe('the answer on a mean or a norm', () => {
  it('says the smallest and the largest unit', () => {
    const { title, summary, values } = answer(cellBy('GRU'), 'z', 'summary');
    expect(title).toBe('mean of the update gate');
    const z = [...(values.z ?? [])];
    const [at, mean, least, leastUnit, most, mostUnit] = numbersIn(summary);
    expect(at).toBe(step);
    expect(mean).toBeCloseTo(z.reduce((sum, each) => sum + each, 0) / z.length, 2);
    expect(least).toBeCloseTo(z[leastUnit ?? -1] ?? Number.NaN, 2);
    expect(most).toBeCloseTo(z[mostUnit ?? -1] ?? Number.NaN, 2);
    expect([least, most]).toEqual(
      [Math.min(...z), Math.max(...z)].map((each) => expect.closeTo(each, 2)),
    );
  });

  it('is of the length of a vector that is no gate', () => {
    const { title, summary, values } = answer(cellBy('LSTM'), 'c', 'summary');
    expect(title).toBe('norm of the cell state');
    expect(numbersIn(summary)[1]).toBeCloseTo(normOf(values.c ?? []), 2);
  });
});

describe('the answer on the mean loss', () => {
  it('divides the losses by the steps with a target', () => {
    const { summary, sentence } = answer(cellBy('GRU'), 'loss', 'loss');
    const [, sum, count, mean] = numbersIn(summary);
    expect(count).toBe(step);
    expect((sum ?? 0) / step).toBeCloseTo(mean ?? Number.NaN, 1);
    expect(sentence).toContain('Uniform guessing: 3.40');
    expect(answer(cellBy('GRU'), 'loss', 'loss', 0).summary).toBe('');
  });
});

describe('the answer on what is kept', () => {
  it('follows the definition', () => {
    const { summary, values } = answer(cellBy('GRU'), 'h', 'kept');
    const z = [...(values.z ?? [])];
    const mean = z.reduce((sum, each) => sum + each, 0) / z.length;
    expect(summary).toMatch(/^At step 6: 1 − 0\.\d\d = 0\.\d\d; smallest/);
    expect(Number(/= (0\.\d\d)/.exec(summary)?.[1])).toBeCloseTo(1 - mean, 1);
    expect(answer(cellBy('GRU', { update: 'keeps' }), 'h', 'kept').sentence).toContain('by z:');
    expect(answer(cellBy('RNN'), 'h', 'kept').sentence).toMatch(/^No gate keeps/);
    expect(answer(cellBy('LSTM', { memory: 'none' }), 'c', 'kept').sentence).toMatch(/all of it/);
  });

  it('has no number before the gate is computed', () => {
    expect(answer(cellBy('GRU'), 'h', 'kept', 0).summary).toBe('');
    expect(answer(cellBy('GRU'), 'z', 'summary', 0).summary).toBe('');
  });
});

it('every number of every cell has an answer', () => {
  const measures: Measure[] = [
    'summary',
    'kept',
    'scale',
    'parameters',
    'loss',
    'gradient',
    'factor',
  ];
  for (const cell of everyCell()) {
    for (const measure of measures) {
      const name = cell.states.at(-1)?.name ?? '';
      const { title, sentence, summary } = answer(cell, name, measure);
      expect(title).not.toBe('');
      expect(`${title} ${sentence} ${summary}`).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});
