import { loadOnce } from '../loadOnce';

/** The list of all pages with the glossary, and its entries: loaded with the first that is asked for. */
export const glossaryFile = loadOnce(() => import('./glossaryFile'));
