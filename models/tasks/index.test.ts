import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { taskBy, taskIds } from '.';
import type { Task } from './task';

const text = 'Call me Ishmael. Some years ago, never mind how long precisely. '.repeat(20);
const tasks = taskIds.map((id) => taskBy(id, text));
const seeded = (seed: number) => seededRandom(seed, 'test');
const lettersOf = (task: Task, written: string) => task.read(written).map(({ letter }) => letter);

/** Sampled sequences of a task, of several difficulties. */
const drawn = (task: Task) =>
  fc
    .tuple(fc.nat(), fc.integer({ min: task.difficulty.least, max: task.difficulty.most }))
    .map(([seed, difficulty]) => task.draw(seeded(seed), difficulty));

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.oneof(fc.double().map(String), fc.constantFrom('0.42*', '*', ',', '-', '1e3', '·?')))
    .map((pieces) => pieces.join(' ')),
);

describe('taskBy', () => {
  it('finds every task by its id; titles are unique', () => {
    expect(taskIds.slice(0, 2)).toEqual(['next-letter', 'temporal-order']);
    for (const id of taskIds) expect(taskBy(id).id).toBe(id);
    expect(new Set(tasks.map(({ title }) => title)).size).toBe(taskIds.length);
  });

  it('names an unknown id', () => {
    expect(() => taskBy('chess')).toThrow(/expected one of next-letter, .*, got chess/);
  });
});

describe.each(tasks)('$id', (task) => {
  it('samples reproducibly by seed', () => {
    const draws = [1, 1, 2].map((seed) => {
      const random = seeded(seed);
      return Array.from({ length: 5 }, () => task.draw(random, task.difficulty.usual));
    });
    expect(draws[0]).toEqual(draws[1]);
    expect(draws[0]).not.toEqual(draws[2]);
  });

  it('reads sampled sequences unchanged', () => {
    fc.assert(
      fc.property(drawn(task), (letters) => {
        const tokens = task.read(letters.join(task.separator));
        expect(tokens.map(({ letter }) => letter)).toEqual(letters);
        expect(tokens.some(({ replaced }) => replaced)).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  it('reads any text into its own tokens', () => {
    fc.assert(
      fc.property(anyText, (written) => {
        const tokens = task.read(written);
        if (task.separator === '') expect(tokens.map(({ shown }) => shown).join('')).toBe(written);
        const letters = tokens.map(({ letter }) => letter);
        expect(lettersOf(task, letters.join(task.separator))).toEqual(letters);
        expect(task.targets(letters)).toHaveLength(letters.length);
        for (const { letter, input } of tokens) {
          expect(input).toEqual(task.encode(letter));
          expect(input).toHaveLength(task.inputs.length);
          expect(input.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  it('has valid targets in every sample, some of which count', () => {
    fc.assert(
      fc.property(drawn(task), (letters) => {
        const targets = task.targets(letters);
        const asked = targets.filter((target) => target !== undefined);
        const allowed = (target: number) =>
          task.loss === 'squaredError'
            ? Number.isFinite(target)
            : Number.isInteger(target) && target >= 0 && target < task.outputs.length;
        expect(asked.every(allowed)).toBe(true);
        const counted = targets.filter(
          (target, step) => target !== undefined && (task.counts?.(letters, step) ?? true),
        );
        expect(counted.length).toBeGreaterThan(0);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses a difficulty out of range', () => {
    const { name, least, most } = task.difficulty;
    for (const value of [least - 1, most + 1, least + 0.5, Number.NaN]) {
      expect(() => task.draw(seeded(1), value)).toThrow(
        `${name}: expected a whole number from ${least} to ${most}, got ${value}`,
      );
    }
  });

  it('has examples in its own notation', () => {
    for (const { text: written } of task.examples) {
      const tokens = task.read(written);
      expect(tokens.filter(({ replaced }) => replaced)).toEqual([]);
      expect(
        task.targets(tokens.map(({ letter }) => letter)).some((target) => target !== undefined),
      ).toBe(true);
    }
  });

  it('refuses to encode an unknown token', () => {
    expect(() => task.encode('#')).toThrow(/^letter: expected .*, got "?#"?$/);
  });
});

describe('chance', () => {
  const alone = tasks.filter(({ id }) => id !== 'next-letter');
  it.each(alone)('of $id is the loss of the best constant guess', (task) => {
    const random = seeded(3);
    const asked = Array.from({ length: 3000 }, () => task.draw(random, task.difficulty.usual))
      .flatMap((letters) => task.targets(letters))
      .filter((target) => target !== undefined);
    const cost = task.loss === 'squaredError' ? variance(asked) : entropy(asked);
    expect(Math.abs(cost / task.chance - 1)).toBeLessThan(0.05);
  });

  it('of the next letter is that of thirty equally likely letters', () => {
    expect(taskBy('next-letter').chance).toBeCloseTo(3.401, 3);
  });
});

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

function entropy(values: readonly number[]): number {
  const shares = [...new Set(values)].map(
    (each) => values.filter((value) => value === each).length / values.length,
  );
  return -shares.reduce((sum, share) => sum + share * Math.log(share), 0);
}
