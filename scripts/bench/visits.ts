/** What the page asks of a visitor: the half that needs a browser. */
import type { Group } from './measure';
import { press } from './press';
import { withStage } from './stage';
import { wait } from './wait';
import { weigh } from './weigh';

/** The measures that need a browser, each on a browser and a server of its own. */
export const visitGroups: readonly Group[] = [
  {
    names: [
      'first-step-js-css',
      'first-step-tfjs',
      'first-visit-fonts',
      'first-visit-rest',
      'first-visit-whole',
      'first-visit-requests',
      'first-visit-foreign-hosts',
    ],
    run: () => withStage(weigh),
  },
  {
    names: ['first-paint', 'first-step-ready', 'first-step-usable', 'first-step-cpu'],
    run: () => withStage(wait),
  },
  {
    names: ['next-step-click', 'next-step-key', 'next-step-longest-task'],
    run: () => withStage(press),
  },
];
