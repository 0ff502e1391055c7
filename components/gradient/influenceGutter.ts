/** The space for the cells’ names at the left of the influence bars, in px. */
export const influenceGutter = 44;
