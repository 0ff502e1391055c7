/** The embedded Reber grammar: what may come next, and what only the second letter tells. */
import type { Random } from '../random';
import { alphabetOf, checkDifficulty, nextOf } from './letters';
import {
  arcs,
  arcsFrom,
  asksForSecond,
  firstState,
  pictureSize,
  reberStates,
  states,
} from './reberGrammar';
import type { AutomatonArc, Task } from './task';

// Whatever is no letter of the grammar is read as one that it never allows past the beginning.
const known = alphabetOf([...'BTSXVPE'], 'B');
const difficulty = {
  name: 'length',
  unit: 'least number of letters between the second letter and its repetition',
  least: 5,
  most: 200,
  usual: 5,
};
/** B and the second letter before, the second again and E after. */
const frame = 4;

/** [letters][state]: how likely a walk from there writes at least so many letters more. */
const reach: number[][] = [states.map(() => 1)];

function reachOf(state: number, letters: number): number {
  while (reach.length <= letters) {
    const fewer = reach.at(-1) ?? [];
    reach.push(
      arcsFrom.map((ways) => ways.reduce((sum, { to }) => sum + (fewer[to] ?? 0) / ways.length, 0)),
    );
  }
  return reach[Math.max(0, letters)]?.[state] ?? 0;
}

interface Way {
  readonly arc: AutomatonArc;
  readonly share: number;
}

/**
 * The ways out of a state with their shares, when at least so many letters must be written still:
 * just as if shorter strings had been drawn and thrown away.
 */
function waysOn(state: number, letters: number): Way[] {
  const ways = (arcsFrom[state] ?? []).map((arc) => ({ arc, share: reachOf(arc.to, letters - 1) }));
  const all = ways.reduce((sum, { share }) => sum + share, 0);
  return ways.map(({ arc, share }) => ({ arc, share: share / all }));
}

/** One of the ways by its share; undefined where there are none. */
function toss(random: Random, ways: readonly Way[]): AutomatonArc | undefined {
  let left = random();
  for (const { arc, share } of ways) {
    left -= share;
    if (left < 0) return arc;
  }
  // Shares whose rounded sum falls short of one.
  return ways.findLast(({ share }) => share > 0)?.arc;
}

/** What guessing costs that knows how common each letter is, and nothing else: their entropy. */
function chanceOf(length: number): number {
  const counts = new Map<string, number>();
  let at = states.map((_, state) => Number(state === firstState));
  for (let step = 0; at.some((share) => share > 1e-9); step++) {
    const next = states.map(() => 0);
    at.forEach((here, state) => {
      if (here === 0) return;
      for (const { arc, share } of waysOn(state, length + frame - step)) {
        next[arc.to] = (next[arc.to] ?? 0) + here * share;
        // Nobody is asked for the first letter.
        if (step > 0) counts.set(arc.letter, (counts.get(arc.letter) ?? 0) + here * share);
      }
    });
    at = next;
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / all) * Math.log(count / all),
    0,
  );
}

export const reber: Task = {
  id: 'reber',
  title: 'embedded Reber grammar',
  does: 'learn a small grammar',
  asks: 'next letter',
  description:
    'An automaton writes a letter at each move from state to state and picks one of two ways at random wherever both are possible. The network predicts the next letter. Most letters follow from the few before. But the second-to-last letter always equals the second, a T or a P, and the string between them says nothing about it: only a network that kept the second letter can predict it. Accuracy counts this letter alone.',
  reference:
    'Hochreiter & Schmidhuber (1997), Long short-term memory, Neural Computation 9, §5.1; the grammar is Reber’s (1967), its embedding that of Cleeremans, Servan-Schreiber & McClelland (1989).',
  loss: 'crossEntropy',
  inputs: known.letters,
  outputs: known.letters,
  difficulty,
  settings: { hiddenSize: 16, batch: 32, learningRate: 0.01, clipNorm: 1, steps: 1500 },
  separator: '',
  automaton: {
    name: 'embedded Reber grammar',
    ...pictureSize,
    states,
    arcs,
    first: firstState,
    walk: reberStates,
  },
  chance: chanceOf(difficulty.usual),
  chanceAt: chanceOf,
  chanceRight: 0.5,
  examples: [
    { title: 'the shortest, with a T', text: 'BTBTXSETE' },
    { title: 'the shortest, with a P', text: 'BPBTXSEPE' },
    { title: 'many turns', text: 'BTBPTTVPXTTVPXVVETE' },
    { title: 'a loop repeated', text: 'BPBTSSSSSSSSSSSSXSEPE' },
    { title: 'a T repeated as a P', text: 'BTBTSXSEPE' },
  ],
  read: known.read,
  draw(random, length) {
    checkDifficulty(difficulty, length);
    const letters: string[] = [];
    let state = firstState;
    for (;;) {
      const ways = waysOn(state, length + frame - letters.length);
      const arc = toss(random, ways);
      if (!arc) return letters;
      letters.push(arc.letter);
      state = arc.to;
    }
  },
  encode: known.encode,
  targets: (letters) => nextOf(letters, known),
  // Only an E leads to where the second is asked for: elsewhere no walk is needed to tell.
  counts: (letters, step) => letters[step] === 'E' && asksForSecond(reberStates(letters)[step]),
};
