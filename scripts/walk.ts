/**
 * `npm run walk`: a random walk over the built page, reproducible with `--seed 7 --actions 10000
 * --every 250`. `--kills 50` interrupts trainings instead, 50 times in each way.
 */
import { parseArgs } from 'node:util';
import { killing, kills } from '../tests/walk/kills';
import { walk } from '../tests/walk/walk';
import { launch } from './bench/page';
import { buildSite, serve } from './bench/site';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    actions: { type: 'string', default: '10000' },
    every: { type: 'string', default: '250' },
    kills: { type: 'string' },
  },
});
const site = await serve((await buildSite()).directory);
const browser = await launch();
const shared = {
  seed: Number(values.seed),
  site: site.address,
  say: (line: string) => console.log(line),
};
const newContext = () => browser.newContext({ viewport: { width: 1440, height: 900 } });
const problems: string[] = [];
if (values.kills === undefined) {
  const [actions, every] = [Number(values.actions), Number(values.every)];
  problems.push(...(await walk(await newContext(), { ...shared, actions, every })));
} else {
  for (const kill of Object.keys(kills)) {
    const times = Number(values.kills);
    const found = await killing(await newContext(), { ...shared, kill, times });
    problems.push(...found.map((problem) => `${kill}: ${problem}`));
  }
}
for (const problem of problems) console.log(problem);
console.log(problems.length > 0 ? 'Something went wrong.' : 'All is well.');
await browser.close();
site.close();
process.exitCode = problems.length > 0 ? 1 : 0;
