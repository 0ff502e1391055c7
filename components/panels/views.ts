/** The props of the panel of explanations: plain data, computed by the app. */
import type { SymbolLabel } from '../views';

/** The name of a number: h₁₂[3]. */
export interface NumberName {
  readonly label: SymbolLabel;
  /** The unit's index, or its letter in quotation marks. */
  readonly unit: string;
  readonly step: number;
  /** In words: "update gate z, unit 3, step 7". */
  readonly spoken: string;
}

/** A factor of a term. */
export interface FactorView {
  readonly value: number;
  /** Set for a quantity, which can be explained in turn by this key. */
  readonly quantity?: { readonly name: NumberName; readonly key: string };
  /** Set for a parameter: `W` with its index `r`, and its position `5, “a”`. */
  readonly parameter?: {
    readonly base: string;
    readonly index: string;
    readonly place: string;
    readonly full: string;
    /** In words: "W r, row 5, column a". */
    readonly spoken: string;
  };
  /** The text around a quantity with an operation applied: `tanh(` and `)`. */
  readonly through?: readonly [before: string, after: string];
  /** The operation in words: `tanh of`. */
  readonly throughSpoken?: string;
}

export interface TermView {
  readonly key: string;
  readonly value: number;
  readonly factors: readonly FactorView[];
  /** Whether it is the bias, which is shown separately. */
  readonly bias: boolean;
}

/** The explanation of a number. */
export interface WhyView {
  readonly cell: string;
  readonly name: NumberName;
  readonly value: number;
  /** The purpose of the quantity, or the origin of a number without a sum. */
  readonly says: string;
  /** The sum of the terms. */
  readonly sum: number;
  /** The kind of terms: addends of a sum, or shares of the softmax total. */
  readonly kind: 'sum' | 'shares' | 'end';
  readonly squash?: { readonly sign: string; readonly scalar: (a: number) => number };
  /** Largest first; of shares, the one in question first. */
  readonly terms: readonly TermView[];
}

/** A question of the trail. */
export interface Crumb {
  readonly key: string;
  readonly cell: string;
  readonly name: NumberName;
}

/** A change to the current number with one click. */
export interface WhyAction {
  readonly title: string;
  readonly act: () => void;
}
