/** A field of a link: how it is read, and what of it the page shows. */
import * as v from 'valibot';
import { readNumber } from '../models/readNumber';
import type { Choices } from './choices';

export interface Field {
  readonly schema: v.GenericSchema<string, unknown>;
  /** What it should be, for the error. */
  readonly expected: string;
  /** Whether it may be given more than once. */
  readonly many?: boolean;
  /** What the page shows of it: a value that is not among these was not used. */
  shown(choices: Choices): readonly unknown[];
  /** Why one was not. */
  reason(choices: Choices): string;
}

/** The first value of a field of a link, as it was read; undefined where there is none. */
export type Read = (name: string) => unknown;

export const anyNumber = v.pipe(v.string(), v.transform(readNumber), v.number());

export const wholeNumber = v.pipe(anyNumber, v.integer(), v.minValue(0), v.maxValue(999_999_999));

/** A name among a few, which is used wherever it can be read. */
export const oneOf = (
  names: readonly string[],
  shown: (choices: Choices) => string | undefined,
) => ({
  schema: v.picklist(names),
  expected: `one of ${names.join(', ')}`,
  shown: (choices: Choices) => [shown(choices)],
});
