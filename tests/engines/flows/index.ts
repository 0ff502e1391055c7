import type { Flow } from './flow';
import { panels } from './panels';
import { opens, steps } from './stepping';

/** In the order in which they are made. */
export const flows: readonly Flow[] = [opens, steps, ...panels];
