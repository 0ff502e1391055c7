/** The style of a cell's lines, distinguished by colour and by dashes. */
export interface LineStyle {
  readonly hue: string;
  readonly dash: string;
}

/** Line caps are round, so a dash of length 0 is a dot. */
const styles: readonly LineStyle[] = [
  { hue: 'y', dash: '' },
  { hue: 'both', dash: '8 5' },
  { hue: 'c', dash: '0.1 4' },
  { hue: 'past', dash: '12 4 0.1 4' },
];

/** The style of the cell at a place among all cells, counted from 0. */
export function styleOf(place: number): LineStyle {
  return styles[place % styles.length] ?? { hue: 'y', dash: '' };
}
