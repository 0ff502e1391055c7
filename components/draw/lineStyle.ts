/** How a cell's lines look: told apart by colour, and by dashes where colour is not seen. */
export interface LineStyle {
  readonly hue: string;
  readonly dash: string;
}

/** The ends are round: a dash of no length is a dot. */
const styles: readonly LineStyle[] = [
  { hue: 'y', dash: '' },
  { hue: 'both', dash: '8 5' },
  { hue: 'c', dash: '0.1 4' },
  { hue: 'past', dash: '12 4 0.1 4' },
];

/** The look of the n-th cell, counted from 0. */
export function styleOf(cell: number): LineStyle {
  return styles[cell % styles.length] ?? { hue: 'y', dash: '' };
}
