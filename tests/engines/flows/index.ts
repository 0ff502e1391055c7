import type { Flow } from './flow';
import { panels } from './panels';
import { opens, steps } from './stepping';
import { typing } from './typing';

/** In the order in which they are made. */
export const flows: readonly Flow[] = [opens, steps, ...typing, ...panels];
