/**
 * Measures what the page promises, each thing held against a reference taken in the same run:
 * `npm run bench -- [--node | --browser] [--only NAME,…]`. One JSON line a measure; a goal that is
 * missed is told at the end and fails nothing, since a busy machine may miss one by chance.
 */
import type { Group, Measure } from './bench/measure';
import { stepGroups } from './bench/steps';
import { trainingGroups } from './bench/training';
import { visitGroups } from './bench/visits';

const args = process.argv.slice(2);
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
const halves = { node: !args.includes('--browser'), browser: !args.includes('--node') };
const wanted = (name: string) => only.split(',').some((part) => name.includes(part));

const missed: Measure[] = [];

async function report(groups: readonly Group[]): Promise<void> {
  for (const group of groups) {
    if (!group.names.some(wanted)) continue;
    try {
      for (const measure of await group.run()) {
        if (!wanted(measure.measure)) continue;
        console.log(JSON.stringify(measure));
        if (!measure.ok) missed.push(measure);
      }
    } catch (error) {
      console.error(`broken: ${group.names.join(', ')}:`, error);
      process.exitCode = 1;
    }
  }
}

if (halves.node) await report([...stepGroups, ...trainingGroups]);
if (halves.browser) await report(visitGroups);

for (const { measure, goal_bounds: bounds, goal, ...measured } of missed) {
  console.error(`missed: ${measure}: ${bounds} ${measured[bounds]}, goal ${goal}`);
}
