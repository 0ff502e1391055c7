/** A stream of numbers in [0, 1). */
export type Random = () => number;

/**
 * A seeded stream, the same on every machine: integer arithmetic only (mulberry32, T. Ettinger,
 * public domain), initialised with a hash (FNV-1a) of the seed and a name, so that each tensor has
 * its own stream, and adding a layer does not change the numbers of others.
 */
export function seededRandom(seed: number, name: string): Random {
  let state = 0x811c9dc5;
  for (const character of `${seed}/${name}`) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` numbers, uniform in [-bound, bound). */
export function uniform(random: Random, count: number, bound: number): Float32Array {
  const numbers = new Float32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = (2 * random() - 1) * bound;
  return numbers;
}
