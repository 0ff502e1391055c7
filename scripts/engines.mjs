/**
 * `npm run test:engines`: runs the page's main flows in Firefox and WebKit, and compares their
 * results with Chromium's. Missing engines are installed if possible, otherwise skipped with a
 * message. A word after the command runs only flows whose names contain it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { canUseApt, installWithApt, log } from './install.mjs';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
process.chdir(root);
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);

/** The path of a program with one of these names. */
function find(/** @type {string[]} */ ...names) {
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? '';
}

/** Ubuntu's Firefox may be a stub that only advertises its snap; it does not print a version. */
function findFirefox() {
  const path = find('firefox-esr', 'firefox') || '/Applications/Firefox.app/Contents/MacOS/firefox';
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 60_000 });
  return /^Mozilla Firefox/m.test(stdout ?? '') ? path : '';
}

/** The programs of each engine, by the variables passed to the tests. */
const engines = [
  {
    name: 'Firefox',
    programs: () => ({ FIREFOX_PATH: findFirefox() }),
    packages: ['firefox-esr'],
    isEnough: 'Install Firefox to test in it.',
  },
  {
    name: 'WebKit',
    programs: () => ({ WEBKIT_DRIVER: find('WebKitWebDriver'), XVFB_PATH: find('Xvfb') }),
    packages: ['webkit2gtk-driver', 'xvfb'],
    isEnough: 'Install WebKitWebDriver and Xvfb (on Linux) to test in it.',
  },
];

/** @type {Record<string, string>} */
const found = {};
for (const { name, programs, packages, isEnough } of engines) {
  const isHere = () => Object.values(programs()).every(Boolean);
  if (!isHere() && canUseApt) {
    console.log(`${name} is not here. Trying: apt-get install ${packages.join(' ')} …`);
    if (!installWithApt('--no-install-recommends', ...packages)) {
      console.log(`That did not work: ${log} says why.`);
    }
  }
  if (isHere()) Object.assign(found, programs());
  else console.log(`skip  ${name}: it is not on this machine and was not tested. ${isEnough}`);
}
if (Object.keys(found).length === 0) {
  console.log('\nEngines: 0 passed, 0 failed');
  process.exit();
}

const { executablePath, env } = await ensureBrowser();
// Node 20 needs a flag for WebSocket.
const flags =
  'WebSocket' in globalThis ? '' : '--experimental-websocket --disable-warning=ExperimentalWarning';
const { status } = spawnSync(
  process.execPath,
  ['scripts/run.mjs', 'tests/engines/engines.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      ...found,
      CHROMIUM_PATH: executablePath,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${flags}`,
    },
  },
);
process.exitCode = status ?? 1;
