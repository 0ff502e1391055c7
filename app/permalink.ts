import * as v from 'valibot';
import { tokenise } from '../models/train/tasks/nextLetter';
import { type Choices, defaults, hiddenSizes, longestSequence } from './store';

const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

/** Each field of a link: how it is read, and what it should be, for the error. */
const fields = {
  task: { schema: v.literal('next-letter'), expected: 'next-letter' },
  text: {
    schema: v.pipe(
      v.string(),
      v.check((text) => tokenise(text).length <= longestSequence),
    ),
    expected: `at most ${longestSequence} letters`,
  },
  step: { schema: wholeNumber, expected: 'a whole number' },
  weights: { schema: v.picklist(['trained', 'untrained']), expected: 'trained or untrained' },
  seed: { schema: wholeNumber, expected: 'a whole number of at most nine digits' },
  size: {
    schema: v.pipe(wholeNumber, v.picklist(hiddenSizes)),
    expected: `one of ${hiddenSizes.join(', ')}`,
  },
} as const;

type Field = keyof typeof fields;

/** The part of a link behind the `#` that brings these choices back. */
export function writeLink({ sequence, step, weights }: Choices): string {
  const link = new URLSearchParams({
    task: 'next-letter',
    text: sequence,
    step: String(step),
    weights: weights.kind,
  });
  if (weights.kind === 'untrained') {
    link.set('seed', String(weights.seed));
    link.set('size', String(weights.hiddenSize));
  }
  return link.toString();
}

/**
 * Reads the part of a link behind the `#`. What cannot be read is left at its default and named.
 * @returns the choices, and a sentence for each field that was not understood
 */
export function readLink(hash: string): { choices: Choices; notices: string[] } {
  const link = new URLSearchParams(hash.replace(/^#/, ''));
  const notices: string[] = [];

  const read = <Name extends Field>(name: Name) => {
    const given = link.get(name);
    if (given === null) return undefined;
    const { schema, expected } = fields[name];
    const result = v.safeParse(schema, given);
    if (result.success) return result.output;
    const shown = given.length > 40 ? `${given.slice(0, 40)}…` : given;
    notices.push(`The link’s ${name} could not be read: expected ${expected}, got “${shown}”.`);
    return undefined;
  };

  for (const name of new Set(link.keys())) {
    if (!Object.hasOwn(fields, name)) notices.push(`The link’s “${name}” is not known here.`);
  }
  read('task');
  const sequence = read('text') as string | undefined;
  const step = read('step') as number | undefined;
  const weights = read('weights');
  const seed = read('seed') as number | undefined;
  const hiddenSize = read('size') as number | undefined;
  return {
    choices: {
      sequence: sequence ?? defaults.sequence,
      step: step ?? defaults.step,
      weights:
        weights === 'untrained'
          ? { kind: 'untrained', seed: seed ?? 1, hiddenSize: hiddenSize ?? 24 }
          : { kind: 'trained' },
    },
    notices,
  };
}
