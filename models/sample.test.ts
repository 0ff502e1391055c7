import { describe, expect, it } from 'vitest';
import { modelOf, readFixture } from '../tests/fixtures';
import { cellBy } from './cells/conventions';
import { initialParameters } from './initialise';
import { softmax } from './logSumExp';
import { seededRandom } from './random';
import { parameterShapes } from './read/parameters';
import { sampleIndex, sampleLetters } from './sample';
import { snapshotWith } from './snapshot';
import { taskBy } from './tasks';
import { traceSequence } from './trace';

const logits = [1.2, -0.3, 0.4, 2];

describe('an index', () => {
  it.each([0.5, 1, 2])('is sampled as often as softmax says, at temperature %s', (temperature) => {
    const random = seededRandom(3, 'test');
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 20_000; draw++) {
      const index = sampleIndex(logits, temperature, random) ?? -1;
      counts[index] = (counts[index] ?? 0) + 1;
    }
    const shares = softmax(logits.map((logit) => logit / temperature));
    counts.forEach((count, index) => {
      expect(Math.abs(count / 20_000 - (shares[index] ?? 0))).toBeLessThan(0.012);
    });
  });

  it('is that of the largest logit at temperature 0', () => {
    for (let draw = 0; draw < 20; draw++) {
      expect(sampleIndex(logits, 0, seededRandom(draw, 'test'))).toBe(3);
    }
  });

  it('is not sampled from logits that are not finite', () => {
    expect(sampleIndex([1, Number.NaN], 1, () => 0.5)).toBeUndefined();
    expect(sampleIndex([], 1, () => 0.5)).toBeUndefined();
  });
});

describe('the letters that a cell writes', () => {
  const task = taskBy('next-letter');
  const model = (name: string) => {
    const sizes = { inputSize: task.inputs.length, hiddenSize: 8, outputSize: task.outputs.length };
    const cell = cellBy(name);
    return snapshotWith(cell, sizes, 1, initialParameters(parameterShapes(cell, sizes), 5));
  };
  const traceOf = (name: string, text: string) =>
    traceSequence(
      model(name),
      task.read(text).map(({ input }) => input),
    );
  const sampling = { temperature: 0.8, seed: 7 };

  it.each(['RNN', 'GRU', 'LSTM'])('are those of reading them one by one: %s', (name) => {
    const all = sampleLetters(model(name), task, traceOf(name, 'the whale'), 12, sampling);
    expect(all).toHaveLength(12);
    let text = 'the whale';
    for (const letter of all) {
      const trace = traceOf(name, text);
      expect(sampleLetters(model(name), task, trace, 1, sampling)).toEqual([letter]);
      text += letter;
    }
  });

  it('depend on the seed, and on changes to the run', () => {
    const trace = traceOf('GRU', 'the whale');
    const written = (seed: number) =>
      sampleLetters(model('GRU'), task, trace, 20, { ...sampling, seed }).join('');
    expect(written(7)).toBe(written(7));
    expect(written(7)).not.toBe(written(8));
    const hold = { symbol: 'h', value: 0.9, from: 10, to: 40 };
    const changes = { holds: [hold], weights: [] };
    const changed = sampleLetters(model('GRU'), task, trace, 20, sampling, changes).join('');
    expect(changed).not.toBe(written(7));
  });

  it('end where the output is not finite', () => {
    const fixture = modelOf(readFixture('gru-small'));
    const none = { initial: { h: new Float32Array() }, x: [], steps: [] };
    expect(sampleLetters(fixture, task, none, 5, sampling)).toEqual([]);
  });
});
