/**
 * Provides a Chromium for the browser tests, even on a machine without one. Installed browsers are
 * preferred to downloads, and headless ones to full ones: tests take a fifth less time. A browser
 * is accepted only if it opens a page: one that lacks a system library, or Ubuntu's stub that only
 * advertises its snap, exists but does not start.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { attempt, canUseApt, installWithApt, log } from './install.mjs';
import { npm, root } from './setup.mjs';

/** @typedef {{ executablePath: string, env: Record<string, string> }} Browser */

/** Flags for Chromium without network, GPU and, as root, sandbox. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The last release of the packaged browser that runs on Node 20. */
const packed = '@sparticuz/chromium@147.0.0';
const packedFolder = join(root, '.cache', 'chromium');
const require = createRequire(import.meta.url);

const isLinuxX64 = process.platform === 'linux' && process.arch === 'x64';

/** The paths of the packaged browser's own libraries and fonts. */
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

/** Playwright's browsers: first the headless one, whose path it does not report. */
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

/** All browsers except Playwright's. If `$BROWSER_FOLDERS` is set, only it is searched. */
function otherPaths() {
  const folders = process.env.BROWSER_FOLDERS;
  if (folders !== undefined) return pathsIn(folders.split(delimiter));
  return [...systemPaths(), join(packedFolder, 'chromium')];
}

/**
 * Whether it opens a page, in the same way as in the tests. (`--dump-dom` would need no Playwright,
 * but the packaged browser hangs on it.)
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
 * The first installed browser that starts. If `$CHROMIUM_PATH` is set, only that one is used, even
 * if it fails.
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

/** Playwright's headless Chromium: half the download. */
function installWithPlaywright() {
  const cli = require.resolve('@playwright/test/cli');
  return attempt(120, (options) =>
    spawnSync(process.execPath, [cli, 'install', '--only-shell', 'chromium'], options),
  );
}

/** A Chromium in an npm package, with libraries and fonts that a minimal machine lacks. */
function installPacked() {
  // A partially unpacked earlier attempt would be mistaken for a complete one.
  rmSync(packedFolder, { recursive: true, force: true });
  mkdirSync(packedFolder, { recursive: true });
  // Without a package.json here, npm would add the package to the project.
  writeFileSync(join(packedFolder, 'package.json'), '{ "private": true }\n');
  const flags = ['--no-audit', '--no-fund', '--no-save', '--no-package-lock'];
  const unpack =
    "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  // It unpacks into the temporary folder, and its libraries only if it detects Amazon Linux.
  const env = { ...process.env, TMPDIR: packedFolder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const isUnpacked =
    attempt(180, (options) =>
      npm(['install', ...flags, packed], { ...options, cwd: packedFolder }),
    ) &&
    attempt(120, (options) =>
      spawnSync(process.execPath, ['-e', unpack], { ...options, cwd: packedFolder, env }),
    );
  // Its own font configuration has other folders.
  if (isUnpacked) writeFileSync(join(packedEnv.FONTCONFIG_PATH, 'fonts.conf'), fontFolders);
  return isUnpacked;
}

/**
 * A browser that starts: an installed one, or else a downloaded one.
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
