/** What the inspector is given to show: plain data, made by the app from an explanation. */
import type { SymbolLabel } from '../views';

/** A number by its name: h₁₂[3]. */
export interface NumberName {
  readonly label: SymbolLabel;
  /** The unit's number, or its letter in quotation marks. */
  readonly unit: string;
  readonly step: number;
  /** In words: "update gate z, unit 3, step 7". */
  readonly spoken: string;
}

/** A number that a term multiplies. */
export interface FactorView {
  readonly value: number;
  /** Set on a quantity, which can be asked in its turn by this key. */
  readonly quantity?: { readonly name: NumberName; readonly key: string };
  /** Set on a parameter: `W` with its index `r`, and its place `5, “a”`. */
  readonly parameter?: {
    readonly base: string;
    readonly index: string;
    readonly place: string;
    readonly full: string;
    /** In words: "W r, row 5, column a". */
    readonly spoken: string;
  };
  /** What is written before and after a quantity seen through an operation: `tanh(` and `)`. */
  readonly through?: readonly [before: string, after: string];
  /** The operation in words: `tanh of`. */
  readonly throughSpoken?: string;
}

export interface TermView {
  readonly key: string;
  readonly value: number;
  readonly factors: readonly FactorView[];
  /** Whether it is the bias, which stands apart. */
  readonly bias: boolean;
}

/** Why a number is what it is. */
export interface WhyView {
  readonly cell: string;
  readonly name: NumberName;
  readonly value: number;
  /** What the quantity is for, or where a number without a sum comes from. */
  readonly says: string;
  /** What the terms add up to. */
  readonly sum: number;
  /** How the terms are to be read: addends of the sum, or rivals that share what there is. */
  readonly kind: 'sum' | 'shares' | 'end';
  readonly squash?: { readonly sign: string; readonly scalar: (a: number) => number };
  /** Largest first; of rivals, the one in question first. */
  readonly terms: readonly TermView[];
}

/** One of the questions that led here. */
export interface Crumb {
  readonly key: string;
  readonly cell: string;
  readonly name: NumberName;
}

/** What the reader may do to the number in question at a press. */
export interface WhyAction {
  readonly title: string;
  readonly act: () => void;
}
