import { mediaQuery } from '../../components/mediaQuery';

/** Whether the window has room for one cell at a time, as in the style sheets. */
export const oneCell = mediaQuery('(width < 1000px)');
