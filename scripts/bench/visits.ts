/** What the page asks of a visitor: the half that needs a browser. */
import { answeredNames } from './answer';
import { breakdown } from './breakdown';
import { inspect, intervene } from './inside';
import type { Group } from './measure';
import { press } from './press';
import { withStage } from './stage';
import { wait } from './wait';
import { weigh } from './weigh';
import { whileTraining } from './whileTraining';

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
  {
    names: answeredNames('inspector-opens-h128', 'inspector-opens-h128-first'),
    run: () => withStage(inspect),
  },
  {
    names: answeredNames(
      'intervention-redraws-h128-gru',
      'intervention-redraws-h128-lstm',
      'intervention-redraws-h128-all',
      'intervention-redraws-h128-all-first',
    ),
    run: () => withStage(intervene),
  },
  {
    names: [
      'next-step-h128',
      'next-step-h128-scripting',
      'next-step-h128-style-layout',
      'next-step-h128-paint',
      'next-step-h128-other',
    ],
    run: () => withStage(breakdown),
  },
  {
    names: ['next-step-while-training', 'while-training-longest-task'],
    run: () => withStage(whileTraining),
  },
];
