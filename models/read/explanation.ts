/** What explaining a number returns: sums of products, factor by factor. */

/** Where one number of a cell's run stands: the unit of a symbol at a step. */
export interface Point {
  readonly symbol: string;
  /** Counted from 1; of a state, 0 is its initial value. */
  readonly step: number;
  readonly unit: number;
}

/** One number that a term multiplies: a named quantity's, or a parameter's. */
export interface Factor {
  readonly value: number;
  /** Set on a quantity. */
  readonly point?: Point;
  /** Set on a parameter: its name, and the place in its array, row by row. */
  readonly parameter?: { readonly name: string; readonly index: number };
  /** The sign of the operation that the quantity is seen through: `1−` in 1 − z, `tanh`. */
  readonly through?: string;
  /** The quantity's own value, where it is seen through an operation. */
  readonly inner?: number;
}

/** A term of a sum: the product of its factors. */
export interface Term {
  readonly value: number;
  readonly factors: readonly Factor[];
}

/** An operand as the explaining reading sees it: each of its numbers as a sum of products. */
export interface Part {
  readonly length: number;
  terms(unit: number): readonly Term[];
  /** The number as one factor, which can be asked in its turn. */
  whole(unit: number): Factor;
}
