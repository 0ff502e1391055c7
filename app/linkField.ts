/** A field of a link: how it is parsed, and which values the page shows. */
import * as v from 'valibot';
import { readNumber } from '../models/readNumber';
import type { Choices } from './choices';

export interface Field {
  readonly schema: v.GenericSchema<string, unknown>;
  /** The expected value, for the error. */
  readonly expected: string;
  /** Whether it may occur more than once. */
  readonly many?: boolean;
  /** The values that the page shows; any other value in the link was not used. */
  shown(choices: Choices): readonly unknown[];
  /** Why a value was not used. */
  reason(choices: Choices): string;
}

/** Returns the first parsed value of a field; undefined if there is none. */
export type Read = (name: string) => unknown;

export const anyNumber = v.pipe(v.string(), v.transform(readNumber), v.number());

export const wholeNumber = v.pipe(anyNumber, v.integer(), v.minValue(0), v.maxValue(999_999_999));

/** A field with a fixed set of values, which are always used. */
export const oneOf = (
  names: readonly string[],
  shown: (choices: Choices) => string | undefined,
) => ({
  schema: v.picklist(names),
  expected: `one of ${names.join(', ')}`,
  shown: (choices: Choices) => [shown(choices)],
});
