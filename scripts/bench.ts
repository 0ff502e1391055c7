/**
 * Benchmarks the page, each measure relative to a reference measured in the same run: `npm run
 * bench -- [--node | --browser] [--only NAME,…]`, with parts of the groups' names. Prints one JSON
 * line per measure; missed goals are listed at the end but are not errors, because a busy machine
 * may miss one by chance.
 */
import { parseArgs } from 'node:util';
import { breakdown } from './bench/breakdown';
import { inspect, intervene } from './bench/inside';
import type { Groups, Measure } from './bench/measure';
import { press } from './bench/press';
import { staged } from './bench/stage';
import { stepGroups } from './bench/steps';
import { trainingGroups } from './bench/training';
import { wait } from './bench/wait';
import { weigh } from './bench/weigh';
import { whileTraining } from './bench/whileTraining';

/** Measures of a visit: waiting time and bytes. */
const visitGroups: Groups = {
  'first-visit': staged(weigh),
  'first-step': staged(wait),
  'next-step': staged(press),
  'inspector-opens-h128': staged(inspect),
  'intervention-redraws-h128': staged(intervene),
  'next-step-h128': staged(breakdown),
  'while-training': staged(whileTraining),
};

const { values } = parseArgs({
  options: {
    node: { type: 'boolean' },
    browser: { type: 'boolean' },
    only: { type: 'string', default: '' },
  },
});
const missed: Measure[] = [];

async function report(groups: Groups): Promise<void> {
  for (const [name, take] of Object.entries(groups)) {
    if (!values.only.split(',').some((part) => name.includes(part))) continue;
    try {
      for (const measure of await take()) {
        console.log(JSON.stringify(measure));
        if (!measure.ok) missed.push(measure);
      }
    } catch (error) {
      console.error(`broken: ${name}:`, error);
      process.exitCode = 1;
    }
  }
}

if (!values.browser) await report({ ...stepGroups, ...trainingGroups });
if (!values.node) await report(visitGroups);

for (const { measure, goal_bounds: bounds, goal, ...measured } of missed) {
  console.error(`missed: ${measure}: ${bounds} ${measured[bounds]}, goal ${goal}`);
}
