import { cells } from './cells';
import { editing } from './editing';
import type { Flow } from './flow';
import { history } from './history';
import { looks } from './looks';
import { panels } from './panels';
import { stepping } from './stepping';
import { tasks } from './tasks';
import { training } from './training';
import { typing } from './typing';

/** In the order in which they are run. */
export const flows: readonly Flow[] = [
  ...stepping,
  ...editing,
  ...typing,
  ...panels,
  ...tasks,
  ...cells,
  ...history,
  ...training,
  ...looks,
];
