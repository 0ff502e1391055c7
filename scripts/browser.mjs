/**
 * A Chromium for the browser tests, also on a machine that has none. What is there is preferred to
 * what has to be fetched, and one without windows to one with them: its tests take a fifth less
 * time. A browser counts only once it has shown a page: one that lacks a system library, or
 * Ubuntu's stub that merely advertises its snap, is found but does not start.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { attempt, canUseApt, installWithApt, log } from './install.mjs';
import { npm, root } from './setup.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string> }} Browser */

/** What keeps Chromium quiet where there is no network, no GPU and, as root, no sandbox. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The last release of the packed browser that runs on Node 20. */
const packed = '@sparticuz/chromium@147.0.0';
const packedFolder = join(root, '.cache', 'chromium');
const require = createRequire(import.meta.url);

const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64';

/** The packed browser brings its own libraries and fonts and must be told where they are. */
const packedEnv = {
  LD_LIBRARY_PATH: join(packedFolder, 'al2023', 'lib'),
  FONTCONFIG_PATH: join(packedFolder, 'fonts'),
};

const fontFolders = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${packedEnv.FONTCONFIG_PATH}</dir>
  <cachedir>${join(packedFolder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** @param {string} executablePath @returns {Browser} */
export function browserAt(executablePath) {
  return { executablePath, env: executablePath.startsWith(packedFolder) ? packedEnv : {} };
}

/** Playwright's own: first the one without windows, whose path it does not tell. */
function playwrightsOwn() {
  try {
    /** @type {string} */
    const path = require('@playwright/test').chromium.executablePath();
    const shell = dirname(dirname(path)).replace(/chromium(-\d+)$/, 'chromium_headless_shell$1');
    const names = ['chrome-headless-shell', 'chrome-headless-shell.exe'];
    const folders = existsSync(shell) ? readdirSync(shell) : [];
    return [...folders.flatMap((folder) => names.map((name) => join(shell, folder, name))), path];
  } catch {
    return [];
  }
}

function systemPaths() {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const { LOCALAPPDATA, ProgramFiles, 'ProgramFiles(x86)': programFiles86 } = process.env;
    const names = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return [ProgramFiles, programFiles86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => names.map((name) => join(folder, name)));
  }
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return pathsIn([...(process.env.PATH ?? '').split(delimiter), ...usual]);
}

/** @param {string[]} folders */
function pathsIn(folders) {
  const names = [
    'chromium-headless-shell',
    'chrome-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'microsoft-edge-stable',
  ];
  const folderSet = new Set(folders.filter(Boolean));
  return names.flatMap((name) => [...folderSet].map((folder) => join(folder, name)));
}

/** All but Playwright's own. `$BROWSER_FOLDERS`, where it is set, is searched instead. */
function otherPaths() {
  const folders = process.env.BROWSER_FOLDERS;
  if (folders !== undefined) return pathsIn(folders.split(delimiter));
  return [...systemPaths(), join(packedFolder, 'chromium')];
}

/**
 * Whether it opens a page, asked the way the tests will ask. (`--dump-dom` would need no Playwright,
 * but the packed browser hangs on it.)
 * @param {Browser} browser
 */
async function starts({ executablePath, env }) {
  const { chromium } = await import('@playwright/test');
  try {
    const browser = await chromium.launch({
      executablePath,
      args: browserFlags,
      env: { ...process.env, ...env },
      timeout: 30_000,
    });
    await browser.newPage();
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * The first browser here that starts, without fetching anything. `$CHROMIUM_PATH` is taken at its
 * word: whoever set it wants that one, or a plain error from it.
 * @returns {Promise<Browser | undefined>}
 */
export async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen && existsSync(chosen)) return browserAt(chosen);
  if (chosen) console.log(`CHROMIUM_PATH names no file: ${chosen}. Looking for another browser.`);
  const paths = [...playwrightsOwn(), ...otherPaths()];
  for (const path of paths.filter((path) => existsSync(path))) {
    const browser = browserAt(path);
    if (await starts(browser)) return browser;
  }
  return undefined;
}

/** Playwright's Chromium without windows: half the bytes. */
function installWithPlaywright() {
  const cli = require.resolve('@playwright/test/cli');
  return attempt(120, (options) =>
    spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], options),
  );
}

/** A Chromium packed in an npm package, with the libraries and fonts that a bare machine lacks. */
function installPacked() {
  // What an earlier attempt left half unpacked would be taken for whole.
  rmSync(packedFolder, { recursive: true, force: true });
  mkdirSync(packedFolder, { recursive: true });
  // Without a package.json here npm would look upwards and add the package to the project.
  writeFileSync(join(packedFolder, 'package.json'), '{ "private": true }\n');
  const flags = ['--no-audit', '--no-fund', '--no-save', '--no-package-lock'];
  const unpack =
    "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  // It unpacks into the folder for temporary files, its libraries only where it believes it is
  // on Amazon's Linux.
  const env = { ...process.env, TMPDIR: packedFolder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const isUnpacked =
    attempt(180, (options) =>
      npm(['install', ...flags, packed], { ...options, cwd: packedFolder }),
    ) &&
    attempt(120, (options) =>
      spawnSync(process.execPath, ['-e', unpack], { ...options, cwd: packedFolder, env }),
    );
  // Its own list of font folders names /tmp/fonts and Amazon's, not where they now are.
  if (isUnpacked) writeFileSync(join(packedEnv.FONTCONFIG_PATH, 'fonts.conf'), fontFolders);
  return isUnpacked;
}

/**
 * A browser that starts: one that is here, else one that is fetched.
 * @returns {Promise<Browser>}
 */
export async function ensureBrowser() {
  const here = await findBrowser();
  if (here) return here;
  rmSync(log, { force: true });
  const ways = [
    {
      name: 'playwright install --only-shell chromium',
      possible: true,
      install: installWithPlaywright,
    },
    ...['chromium-headless-shell', 'chromium'].map((name) => ({
      name: `apt-get install ${name}`,
      possible: canUseApt,
      install: () => installWithApt(name),
    })),
    { name: `npm install ${packed}`, possible: isLinuxX64, install: installPacked },
  ];
  for (const { name, possible, install } of ways) {
    if (!possible) continue;
    console.log(`No browser that starts was found. Trying: ${name} …`);
    const browser = install() ? await findBrowser() : undefined;
    if (browser) return browser;
  }
  throw new Error(
    'The browser tests need Chrome, Chromium or Edge, and none could be found or fetched. ' +
      'Install one, or set CHROMIUM_PATH to one, or run `npx playwright install --with-deps ' +
      `chromium\`. What was tried is in ${log}.`,
  );
}
