/**
 * The embedded Reber grammar: predict the next letter, of which one depends on the second letter.
 */
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

// Unknown letters are read as B, which the grammar does not allow after the beginning.
const known = alphabetOf([...'BTSXVPE'], 'B');
const difficulty = {
  name: 'length',
  unit: 'least number of letters between the second letter and its repetition',
  least: 5,
  most: 200,
  usual: 5,
};
/**
 * The letters outside the inner string: B and the second letter before, the second letter and E
 * after.
 */
const frame = 4;

/**
 * [letters][state]: the probability that a walk from this state writes at least that many more
 * letters.
 */
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
 * The arcs out of a state with their probabilities, given that at least that many letters follow:
 * the same distribution as sampling and rejecting shorter strings.
 */
function weightedArcs(state: number, letters: number): Way[] {
  const ways = (arcsFrom[state] ?? []).map((arc) => ({ arc, share: reachOf(arc.to, letters - 1) }));
  const all = ways.reduce((sum, { share }) => sum + share, 0);
  return ways.map(({ arc, share }) => ({ arc, share: share / all }));
}

/** Samples an arc by its probability; undefined if there are none. */
function sampleArc(random: Random, ways: readonly Way[]): AutomatonArc | undefined {
  let left = random();
  for (const { arc, share } of ways) {
    left -= share;
    if (left < 0) return arc;
  }
  // In case rounding makes the sum less than 1.
  return ways.findLast(({ share }) => share > 0)?.arc;
}

/** The loss of guessing from letter frequencies alone: their entropy. */
function chanceOf(length: number): number {
  const counts = new Map<string, number>();
  let at = states.map((_, state) => Number(state === firstState));
  for (let step = 0; at.some((share) => share > 1e-9); step++) {
    const next = states.map(() => 0);
    at.forEach((here, state) => {
      if (here === 0) return;
      for (const { arc, share } of weightedArcs(state, length + frame - step)) {
        next[arc.to] = (next[arc.to] ?? 0) + here * share;
        // The first letter is never a target.
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
  underConventions:
    'The plain RNN fails here only because of its σ: with tanh, as in PyTorch, it learns the grammar with every seed.',
  reference:
    'Hochreiter & Schmidhuber (1997), Long short-term memory, Neural Computation 9, §5.1; the grammar is Reber’s (1967), its embedding that of Cleeremans, Servan-Schreiber & McClelland (1989).',
  loss: 'crossEntropy',
  inputs: known.letters,
  outputs: known.letters,
  continues: true,
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
  // When it is asked for: it takes a millisecond.
  get chance() {
    return chanceOf(difficulty.usual);
  },
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
      const ways = weightedArcs(state, length + frame - letters.length);
      const arc = sampleArc(random, ways);
      if (!arc) return letters;
      letters.push(arc.letter);
      state = arc.to;
    }
  },
  encode: known.encode,
  targets: (letters) => nextOf(letters, known),
  // Only after an E can the second letter be the target; this saves the walk at other steps.
  counts: (letters, step) => letters[step] === 'E' && asksForSecond(reberStates(letters)[step]),
};
