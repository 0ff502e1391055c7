/** What the fields of a question are given to show. */
import type { StripData } from '../draw/strip';

export interface FieldOption {
  readonly id: string;
  readonly title: string;
}

export type Draft =
  | { readonly kind: 'choice'; readonly id: string | undefined }
  | { readonly kind: 'ticks'; readonly ids: readonly string[] }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'step'; readonly step: number | 'never' };

/** How a question is answered. */
export type FieldView =
  | { readonly kind: 'choice' | 'ticks'; readonly options: readonly FieldOption[] }
  | {
      readonly kind: 'order';
      readonly options: readonly FieldOption[];
      /** What the first and the last place mean. */
      readonly ends: readonly [string, string];
    }
  | {
      readonly kind: 'value';
      readonly from: number;
      readonly to: number;
      readonly by: number;
      /** How far off still counts as right: `0.1`; undefined: nothing does. */
      readonly near: string | undefined;
      /** A value as text, with its unit. */
      readonly say: (value: number) => string;
      /** The bar that is set; undefined: the number is none of a vector. */
      readonly bar: BarView | undefined;
    }
  | {
      readonly kind: 'step';
      readonly from: number;
      readonly to: number;
      readonly never: boolean;
      /** How far off still counts as right: `1 step`; undefined: nothing does. */
      readonly near: string | undefined;
      /** The letter that is read at a step. */
      readonly letterAt: (step: number) => string;
    };

/** A vector of a run, of which one unit's bar is predicted. */
export interface BarView {
  readonly data: StripData;
  readonly unit: number;
  /** `update gate of the GRU at step 6` */
  readonly label: string;
}
