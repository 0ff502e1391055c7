/** What the fields of a question are given to show. */
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
      /** A value as text, with its unit. */
      readonly say: (value: number) => string;
    }
  | {
      readonly kind: 'step';
      readonly from: number;
      readonly to: number;
      readonly never: boolean;
      /** The letter that is read at a step. */
      readonly letterAt: (step: number) => string;
    };
