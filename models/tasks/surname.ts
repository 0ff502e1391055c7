/** Surnames: classify the language of a name, letter by letter. */
import type { Random } from '../random';
import { seededRandom } from '../random';
import { alphabetOf, checkDifficulty, oneOf } from './letters';
import { surnames } from './surnames/names';
import type { Task } from './task';

const alphabet = alphabetOf([..."abcdefghijklmnopqrstuvwxyz'-"], '-', {
  ß: 's',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  æ: 'a',
  œ: 'o',
  ı: 'i',
});
const languages = Object.keys(surnames);

const difficulty = {
  name: 'languages',
  unit: `the first of ${languages.join(', ')}`,
  least: 2,
  most: languages.length,
  usual: languages.length,
};

interface Lists {
  /** [languages][names]: those to learn from, and a tenth for tests. */
  readonly learned: readonly (readonly string[])[];
  readonly heldOut: readonly (readonly string[])[];
  readonly languageOf: ReadonlyMap<string, number>;
}

let known: Lists | undefined;

/** The names in lower case, shuffled with a fixed seed; made when first asked for. */
function lists(): Lists {
  known ??= shuffled();
  return known;
}

function shuffled(): Lists {
  const names = Object.entries(surnames).map(([language, list]) => {
    const random = seededRandom(1, `surnames/${language}`);
    return list
      .trim()
      .split(/\s+/)
      .map((name) => ({ name: name.toLowerCase(), place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ name }) => name);
  });
  const tenth = (list: readonly string[]) => Math.round(list.length / 10);
  return {
    learned: names.map((list) => list.slice(tenth(list))),
    heldOut: names.map((list) => list.slice(0, tenth(list))),
    languageOf: new Map(
      names.flatMap((list, language) => list.map((name) => [name, language] as const)),
    ),
  };
}

/** Samples a language uniformly, then a name. */
function drawFrom(lists: readonly (readonly string[])[], random: Random, count: number): string[] {
  checkDifficulty(difficulty, count);
  return [...oneOf(random, oneOf(random, lists.slice(0, count)))];
}

export const surname: Task = {
  id: 'surname',
  title: 'surname',
  does: 'classify the language of a surname',
  asks: 'language',
  description:
    'The network reads a surname letter by letter and says after each letter which language it comes from; accuracy counts the last letter. Endings tell most (-ski, -ov, -ez), but so do beginnings and letters that a language never uses, and you can watch the prediction change. The names are short and all three cells learn them: a task for looking inside rather than for comparing the cells.',
  underConventions:
    'Under PyTorch’s conventions the plain RNN does as well as the gated cells; with σ it is a little behind them.',
  reference:
    'Robertson, NLP from scratch: classifying names with a character-level RNN, PyTorch tutorials; here with a list of its own.',
  loss: 'crossEntropy',
  inputs: alphabet.letters,
  outputs: languages,
  difficulty,
  settings: { hiddenSize: 32, batch: 32, learningRate: 0.01, clipNorm: 1, steps: 400 },
  separator: '',
  chance: Math.log(difficulty.usual),
  chanceAt: Math.log,
  examples: [
    { title: 'Polish, by its ending', text: 'lewandowski' },
    { title: 'Japanese, by its syllables', text: 'yamamoto' },
    { title: 'Spanish, by its last two letters', text: 'gutierrez' },
    { title: 'German, by its beginning', text: 'schneider' },
    { title: 'Italian, or Japanese?', text: 'moretti' },
    { title: 'two letters only', text: 'xu' },
  ],
  read: alphabet.read,
  draw: (random, count) => drawFrom(lists().learned, random, count),
  /** From the held-out tenth; the other names may have been memorised. */
  drawHeldOut: (random, count) => drawFrom(lists().heldOut, random, count),
  encode: alphabet.encode,
  /** A name that is in no list has no targets. */
  targets(letters) {
    const language = lists().languageOf.get(letters.join(''));
    return letters.map(() => language);
  },
  counts: (letters, step) => step === letters.length - 1,
};
