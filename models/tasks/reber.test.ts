import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random';
import { reber } from './reber';
import { arcs, asksForSecond, firstState, pictureSize, reberStates, states } from './reberGrammar';

// Written by hand from the figure in Cleeremans et al. (1989), not from the table.
const inner = 'B(?:TS*X(?:XT*VP)*(?:S|XT*VV)|PT*V(?:V|P(?:XT*VP)*(?:S|XT*VV)))E';
const embedded = new RegExp(`^B(?:T${inner}T|P${inner}P)E$`);

const draws = (length: number, count: number) => {
  const random = seededRandom(1, 'test');
  return Array.from({ length: count }, () => reber.draw(random, length).join(''));
};
/** All strings of the grammar, up to a length. */
function allStrings(longest: number): string[] {
  const open = [{ state: firstState, text: '' }];
  const done: string[] = [];
  for (let at = open.pop(); at; at = open.pop()) {
    const { state, text } = at;
    const ways = arcs.filter(({ from }) => from === state);
    if (ways.length === 0) done.push(text);
    if (text.length === longest) continue;
    for (const { to, letter } of ways) open.push({ state: to, text: text + letter });
  }
  return done;
}

describe('the embedded Reber grammar', () => {
  it('samples strings that an independent implementation accepts', () => {
    for (const text of draws(5, 1000)) expect(text).toMatch(embedded);
    for (const text of draws(60, 100)) expect(text).toMatch(embedded);
  });

  it('generates exactly the strings that this implementation accepts', () => {
    // Every string over the inner letters, so that both directions are checked.
    const inside = new RegExp(`^${inner}$`);
    let count = 0;
    const extend = (text: string) => {
      if (inside.test(text)) count++;
      if (text.length < 8) for (const letter of 'TSXVPE') extend(text + letter);
    };
    extend('B');
    const strings = allStrings(12);
    expect(strings.filter((text) => !embedded.test(text))).toEqual([]);
    expect(new Set(strings).size).toBe(2 * count);
  });

  it('has at least as many inner letters as the difficulty', () => {
    for (const length of [5, 9, 200]) {
      for (const text of draws(length, 50)) {
        expect(text.length - 4).toBeGreaterThanOrEqual(length);
      }
    }
  });

  it('samples long strings from the conditional distribution', () => {
    const length = 9;
    const share = (texts: readonly string[]) => {
      const long = texts.filter((text) => text.length - 4 >= length);
      return [
        long.filter((text) => text.length - 4 === length).length / long.length,
        long.filter((text) => text.startsWith('BTBT')).length / long.length,
      ];
    };
    const thrownAway = share(draws(5, 30_000));
    share(draws(length, 10_000)).forEach((found, which) => {
      expect(Math.abs(found - (thrownAway[which] ?? 0))).toBeLessThan(0.03);
    });
  });

  it('samples both second letters equally often', () => {
    const ts = draws(5, 4000).filter((text) => text[1] === 'T').length;
    expect(Math.abs(ts - 2000)).toBeLessThan(150);
  });

  it('has the next letter as target, and counts the one before the last', () => {
    const letters = [...'BTBPVVETE'];
    const right = reber.targets(letters).map((unit) => unit !== undefined && reber.outputs[unit]);
    expect(right).toEqual([...letters.slice(1), false]);
    expect(letters.map((_, step) => reber.counts?.(letters, step))).toEqual(
      letters.map((_, step) => step === 6),
    );
  });

  it('returns the state of a string, and undefined once it has left the grammar', () => {
    const [first, ...rest] = reberStates([...'BTBTXSETE']);
    expect(first).not.toBe(firstState);
    expect(new Set([first, ...rest]).size).toBe(9);
    expect(reberStates([...'BTE'])[2]).toBeUndefined();
    expect(reberStates([...'BTETE']).slice(2)).toEqual([undefined, undefined, undefined]);
    const exits = [...'TP'].map((second) => reberStates([...`B${second}BPVVE`]).at(-1));
    expect(exits.every(asksForSecond)).toBe(true);
    expect(exits[0]).not.toBe(exits[1]);
  });

  it('is drawn within its box, with all states at different positions', () => {
    expect(new Set(states.map(({ x, y }) => `${x},${y}`)).size).toBe(20);
    for (const { x, y } of states) {
      expect(x).toBeGreaterThan(12);
      expect(x).toBeLessThan(pictureSize.width - 12);
      expect(y).toBeGreaterThan(12);
      expect(y).toBeLessThan(pictureSize.height - 12);
    }
  });
});
