import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '../models/train/tasks/nextLetter';
import { readLink, writeLink } from './permalink';
import { type Choices, defaults, hiddenSizes, longestSequence } from './store';

describe('a link', () => {
  it('brings any choices back', () => {
    const untrained = fc.record({
      kind: fc.constant('untrained' as const),
      seed: fc.nat(999_999_999),
      hiddenSize: fc.constantFrom(...hiddenSizes),
    });
    const choices: fc.Arbitrary<Choices> = fc.record({
      sequence: fc
        .string({ unit: 'grapheme', maxLength: 40 })
        .filter((text) => tokenise(text).length <= longestSequence),
      step: fc.nat(500),
      weights: fc.oneof(fc.constant({ kind: 'trained' as const }), untrained),
    });
    fc.assert(
      fc.property(choices, (given) => {
        expect(readLink(`#${writeLink(given)}`)).toEqual({ choices: given, notices: [] });
      }),
    );
  });

  it('without anything opens the default and says nothing', () => {
    expect(readLink('')).toEqual({ choices: defaults, notices: [] });
  });

  it('opens what it can and says what it could not read', () => {
    const { choices, notices } = readLink('#step=x&text=abc&weights=magic&colour=red&task=chess');
    expect(choices).toEqual({ ...defaults, sequence: 'abc' });
    expect(notices).toEqual([
      'The link’s “colour” is not known here.',
      'The link’s task could not be read: expected next-letter, got “chess”.',
      'The link’s step could not be read: expected a whole number, got “x”.',
      'The link’s weights could not be read: expected trained or untrained, got “magic”.',
    ]);
  });

  it('refuses a sequence that is too long, a seed and a size that are not', () => {
    const { choices, notices } = readLink(
      `#text=${'a'.repeat(501)}&weights=untrained&seed=-1&size=1000000`,
    );
    expect(choices.sequence).toBe(defaults.sequence);
    expect(choices.weights).toEqual({ kind: 'untrained', seed: 1, hiddenSize: 24 });
    expect(notices).toHaveLength(3);
  });

  it('survives any text behind the #', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hash) => {
        expect(readLink(hash).choices.step).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
