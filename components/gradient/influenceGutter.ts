/** The room for the cells’ names, left of where the bars of influence begin, in px. */
export const influenceGutter = 44;
