/**
 * `npm run walk`: a random walk over the built page. `--seed 7 --actions 10000 --every 250` walks
 * the same way again.
 */
import { parseArgs } from 'node:util';
import { walk } from '../tests/walk/walk';
import { launch } from './bench/page';
import { serve } from './bench/server';
import { buildSite } from './bench/site';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    actions: { type: 'string', default: '10000' },
    every: { type: 'string', default: '250' },
  },
});
const site = await serve((await buildSite()).directory);
const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const problems = await walk(context, {
  seed: Number(values.seed),
  actions: Number(values.actions),
  every: Number(values.every),
  site: site.address,
  say: (line) => console.log(line),
});
for (const problem of problems) console.log(problem);
console.log(
  problems.length > 0 ? 'Something went wrong.' : `${values.actions} actions: all is well.`,
);
await browser.close();
site.close();
process.exitCode = problems.length > 0 ? 1 : 0;
