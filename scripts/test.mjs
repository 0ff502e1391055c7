/**
 * `npm test`: runs all checks, also on a fresh clone. A failing step does not stop the next ones,
 * and the last line shows how many tests passed. `--no-browser` skips browser tests. The steps
 * before them run with all browsers hidden, so that tests that unexpectedly need one fail on every
 * machine. `npm run test:long` (`--long`) runs only the browser tests that this leaves out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { measurePatience } from './patience.mjs';
import { ensureInstalled, root } from './setup.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */
/** @typedef {Counts & { name: string, seconds: number, isRight: boolean }} Outcome */

ensureInstalled();
process.chdir(root);
mkdirSync('.cache', { recursive: true });
// Suppresses a warning of vite in each step that reads its configuration.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
// For vite.config.ts and playwright.config.ts: the factor for timeouts.
process.env.TEST_PATIENCE ??= measurePatience().toFixed(2);

/** The script of a package's command; unlike npx and .bin, it needs no shell on any system. */
function programOf(/** @type {string} */ name) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0]);
}

/**
 * Runs a package's command, and returns whether it succeeded.
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function runs(name, args, env = process.env) {
  const options = { stdio: /** @type {const} */ ('inherit'), env };
  return spawnSync(process.execPath, [programOf(name), ...args], options).status === 0;
}

const nowhere = join(root, '.cache', 'nowhere');

/**
 * The environment without paths to browsers, so that scripts/browser.mjs and Playwright find none.
 */
function withoutBrowser() {
  // On Windows the variable may be called `Path`.
  const isWay = (/** @type {string} */ name) => /^(PATH|CHROMIUM_PATH)$/i.test(name);
  const variables = Object.entries(process.env).filter(([name]) => !isWay(name));
  return {
    ...Object.fromEntries(variables),
    PATH: nowhere,
    PLAYWRIGHT_BROWSERS_PATH: nowhere,
    BROWSER_FOLDERS: nowhere,
  };
}

/**
 * A free port: the given one, or any.
 * @param {number} [wanted]
 * @returns {Promise<number | undefined>}
 */
function freePort(wanted = 0) {
  return new Promise((resolve) => {
    const server = createServer().on('error', () => resolve(undefined));
    server.listen(wanted, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}

/**
 * @returns {Promise<number>} The first of two consecutive free ports, for the built page and for
 * tests/pages.
 */
async function freePorts() {
  const port = (await freePort()) ?? 0;
  return (await freePort(port + 1)) ? port : freePorts();
}

const vitestReport = '.cache/vitest.json';
const playwrightReport = '.cache/playwright.json';

/** Reads a runner's report with `counts`; zeros if there is none. */
function readReport(/** @type {string} */ path, /** @type {(report: any) => Counts} */ counts) {
  try {
    return counts(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** @type {Outcome[]} */
const outcomes = [];

/**
 * Runs one step. A failure without a failed test (lint, load error, crash) counts as one, so that
 * the last line never says "0 failed" after a failure.
 * @param {string} name
 * @param {() => boolean | Promise<boolean>} run
 * @param {() => Counts} [count]
 */
async function step(name, run, count = () => ({ passed: 0, failed: 0 })) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const isRight = await Promise.resolve()
    .then(run)
    .catch((error) => {
      console.error(error instanceof Error ? error.message : error);
      return false;
    });
  const { passed, failed } = count();
  outcomes.push({
    name,
    seconds: (performance.now() - start) / 1000,
    isRight,
    passed,
    failed: isRight ? failed : Math.max(failed, 1),
  });
  return isRight;
}

// Remove reports of earlier runs.
for (const report of [vitestReport, playwrightReport]) rmSync(report, { force: true });

const isLong = process.argv.includes('--long');

if (!isLong) {
  await step('Format, lint and import rules (biome)', () =>
    runs('@biomejs/biome', ['check', '.'], withoutBrowser()),
  );
  await step('Unused files, exports and packages (knip)', () => runs('knip', [], withoutBrowser()));
  await step('Types (tsc)', () => runs('typescript', [], withoutBrowser()));
  await step(
    'Unit tests (vitest)',
    () =>
      runs(
        'vitest',
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
        withoutBrowser(),
      ),
    () =>
      readReport(vitestReport, (report) => ({
        passed: report.numPassedTests,
        failed: report.numFailedTests,
      })),
  );
}
const isBuilt = await step('Build (vite)', () => runs('vite', ['build', '--logLevel=warn']));
if (!process.argv.includes('--no-browser')) {
  await step(
    'Browser tests (playwright)',
    async () => {
      if (!isBuilt) throw new Error('Not run: the page they test could not be built.');
      const { executablePath } = await ensureBrowser();
      const which = isLong ? '--grep' : '--grep-invert';
      return runs('@playwright/test', ['test', which, '@long', '--reporter=list,json'], {
        ...process.env,
        CHROMIUM_PATH: executablePath,
        // Separate ports for concurrent runs, e.g. of two clones.
        TEST_PORT: String(await freePorts()),
        PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
      });
    },
    () =>
      readReport(playwrightReport, ({ stats }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
      })),
  );
}

console.log('\n── Summary');
for (const { name, seconds, isRight } of outcomes) {
  console.log(`${isRight ? 'pass' : 'FAIL'}  ${name}, ${seconds.toFixed(1)} s`);
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`\nTests: ${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
