/** The explanation of a number: a sum of products. */

/** One number of a cell's run: a unit of a symbol at a step. */
export interface Point {
  readonly symbol: string;
  /** Counted from 1; 0 is the initial value of a state. */
  readonly step: number;
  readonly unit: number;
}

/** A factor of a term: a value of a named quantity, or a parameter. */
export interface Factor {
  readonly value: number;
  /** Set for a quantity. */
  readonly point?: Point;
  /** Set for a parameter: its name and its index in the array, row by row. */
  readonly parameter?: { readonly name: string; readonly index: number };
  /** The sign of the operation applied to the quantity: `1−` in 1 − z, `tanh`. */
  readonly through?: string;
  /** The quantity's value before that operation. */
  readonly inner?: number;
}

/** A term of a sum: the product of its factors. */
export interface Term {
  readonly value: number;
  readonly factors: readonly Factor[];
}

/** An operand whose numbers can each be expanded into a sum of products. */
export interface Part {
  readonly length: number;
  terms(unit: number): readonly Term[];
  /** The number as one factor, which can be explained in turn. */
  whole(unit: number): Factor;
}
