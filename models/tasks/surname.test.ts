import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { surname } from './surname';
import { surnames } from './surnames/names';

const lists = Object.entries(surnames).map(([language, list]) => ({
  language,
  names: list.trim().split(/\s+/),
}));

describe('the list of surnames', () => {
  it('has at least sixty per language, in ten languages, without duplicates', () => {
    expect(lists).toHaveLength(10);
    for (const { language, names } of lists) {
      expect(names.length, language).toBeGreaterThanOrEqual(60);
    }
    const all = lists.flatMap(({ names }) => names.map((name) => name.toLowerCase()));
    expect(all.filter((name, place) => all.indexOf(name) !== place)).toEqual([]);
  });

  it('uses only the models’ alphabet', () => {
    const text = lists.flatMap(({ names }) => names).join('');
    expect(surname.read(text).filter(({ replaced }) => replaced)).toEqual([]);
  });
});

describe('a surname’s language', () => {
  const right = (name: string) =>
    surname.outputs[surname.targets(surname.read(name).map(({ letter }) => letter)).at(-1) ?? -1];

  it('is the target at every letter and counts at the last', () => {
    const letters = [...'rossi'];
    const italian = surname.outputs.indexOf('Italian');
    expect(surname.targets(letters)).toEqual(Array(5).fill(italian));
    expect(letters.map((_, step) => surname.counts?.(letters, step))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('is found for every name in the list, in any case', () => {
    for (const { language, names } of lists) {
      for (const name of names) expect(right(name)).toBe(language);
    }
    expect(right('MÜLLER')).toBe('German');
    expect(right('Michałski')).toBe('Polish');
    expect(right('D’Angelo')).toBe('Italian');
  });

  it('is no target for a name that is in no list', () => {
    expect(right('Xyzzy')).toBeUndefined();
    expect(right('Ross')).toBeUndefined();
  });

  it('is sampled uniformly among the first n languages', () => {
    const random = seededRandom(1, 'test');
    const counts = new Map<string | undefined, number>();
    for (let i = 0; i < 3000; i++) {
      const language = right(surname.draw(random, 3).join(''));
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(surname.outputs.slice(0, 3).toSorted());
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it('is evaluated on a held-out tenth of the names', () => {
    const random = seededRandom(1, 'test');
    const all = (draw: typeof surname.draw) =>
      new Set(Array.from({ length: 20_000 }, () => draw(random, 10).join('')));
    const [learned, heldOut] = [all(surname.draw), all(surname.drawHeldOut ?? surname.draw)];
    expect([...heldOut].filter((name) => learned.has(name))).toEqual([]);
    const total = lists.reduce((sum, { names }) => sum + names.length, 0);
    expect(learned.size + heldOut.size).toBe(total);
    expect(Math.abs(heldOut.size / total - 0.1)).toBeLessThan(0.01);
  });
});
