/**
 * Runs the flows in each available engine in parallel, and compares the results of Firefox and
 * WebKit with Chromium's. Started by scripts/engines.mjs, which finds the engines.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from './chromium';
import { compare } from './compare';
import type { Driver } from './driver';
import { openFirefox } from './firefox';
import { flows } from './flows';
import { Page } from './page';
import { Patience, slowness } from './patience';
import { cleanUpOnExit } from './processes';
import { buildSite, serveSite } from './site';
import { openWebKit } from './webkit';

interface Result {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly passed: number;
  readonly failed: number;
}

type Open = (report: (problem: string) => void) => Promise<Driver>;

cleanUpOnExit();
const { CHROMIUM_PATH, FIREFOX_PATH, WEBKIT_DRIVER, XVFB_PATH } = process.env;
const only = process.argv[2] ?? '';
const chosen = flows.filter(({ name }) => name.includes(only));

/** Runs one flow. @throws on a failure, a page error or a timeout */
async function make(flow: (typeof flows)[number], page: Page, problems: string[], slow: number) {
  problems.length = 0;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it came to no end')), 120_000 * slow);
  });
  try {
    const texts = await Promise.race([flow.run(page), late]);
    if (problems.length > 0) throw new Error(`on the page: ${problems.join('; ')}`);
    return texts;
  } finally {
    clearTimeout(timer);
  }
}

async function runEngine(engine: string, open: Open): Promise<Result> {
  const problems: string[] = [];
  const report = (problem: string) => problems.push(problem);
  const texts = new Map<string, readonly string[]>();
  let failed = 0;
  const site = await serveSite(report);
  let driver: Driver | undefined;
  try {
    driver = await open(report);
    console.log(`      ${engine}: ${driver.version}`);
    for (const flow of chosen) {
      const slow = slowness();
      const start = performance.now();
      const time = () => `${((performance.now() - start) / 1000).toFixed(1)} s`;
      try {
        await driver.resize({ width: 1440, height: 900 });
        const page = new Page(driver, site.address, new Patience(slow));
        texts.set(flow.name, await make(flow, page, problems, slow));
        console.log(`pass  ${engine}: ${flow.name}, ${time()}`);
      } catch (error) {
        failed++;
        const shot = join('.cache', `engines-${engine}-${failed}.png`);
        await driver.screenshot().then(
          (png) => writeFileSync(shot, png),
          () => undefined,
        );
        console.log(
          `FAIL  ${engine}: ${flow.name}, ${time()}\n      ${error instanceof Error ? error.stack : error}`,
        );
      }
    }
  } catch (error) {
    failed++;
    console.log(
      `FAIL  ${engine} does not start: ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    await driver?.close();
    await site.close();
  }
  return { texts, passed: texts.size, failed };
}

const engines: Record<string, Open> = {};

if (CHROMIUM_PATH) engines.Chromium = (report) => openChromium(CHROMIUM_PATH, report);
if (FIREFOX_PATH) engines.Firefox = (report) => openFirefox(FIREFOX_PATH, report);
if (WEBKIT_DRIVER && XVFB_PATH) {
  const programs = { driver: WEBKIT_DRIVER, xvfb: XVFB_PATH };
  engines.WebKit = () => openWebKit(programs);
}

await buildSite();
const results = await Promise.all(
  Object.entries(engines).map(async ([name, open]) => [name, await runEngine(name, open)] as const),
);
const byName = new Map(results);
let passed = 0;
let failed = 0;
for (const [, result] of results) {
  passed += result.passed;
  failed += result.failed;
}
const right = byName.get('Chromium')?.texts;
for (const [engine, { texts }] of results) {
  if (engine === 'Chromium' || !right) continue;
  let numbers = 0;
  let equal = 0;
  for (const [flow, found] of texts) {
    const expected = right.get(flow);
    if (!expected) continue;
    const digits = flows.find(({ name }) => name === flow)?.digits;
    const comparison = compare(expected, found, digits);
    numbers += comparison.numbers;
    if (comparison.differences.length === 0) {
      equal++;
      passed++;
      continue;
    }
    failed++;
    console.log(
      `FAIL  ${engine} says otherwise than Chromium: ${flow}\n      ${comparison.differences.join('\n      ')}`,
    );
  }
  console.log(
    `      ${engine}: ${numbers.toLocaleString('en')} numbers compared with Chromium’s in ${equal} flows`,
  );
}
console.log(`\nEngines: ${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
