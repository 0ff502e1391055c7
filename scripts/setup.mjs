/**
 * Installs the packages if they are missing or do not match the lockfile, so that `npm start` and
 * `npm test` work immediately after cloning. It runs before any package is installed, so it uses
 * only Node.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The oldest Node that vite 8 runs on; the same as `engines` in package.json. */
const oldestNode = [20, 19];

export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  console.error(
    `Unrolled needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. ` +
      'A newer one is at https://nodejs.org.',
  );
  process.exit(1);
}

/** @param {string} path @returns {Record<string, { version?: string, optional?: boolean }>} */
function packagesIn(path) {
  try {
    return JSON.parse(readFileSync(resolve(root, path), 'utf8')).packages;
  } catch {
    return {};
  }
}

/**
 * After installing, npm writes a list of packages to node_modules. Comparing it with the lockfile
 * detects a missing or outdated folder and an interrupted install, but accepts one made by `npm
 * install`. Optional packages, mostly binaries of other platforms, are not compared.
 */
function isInstalled() {
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
}

/**
 * Runs npm in a child process. On Windows npm is a .cmd file, which needs a shell; the npm that
 * runs this script provides the path of its JavaScript, which does not.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [script, ...args], options)
    : spawnSync('npm', args, { shell: process.platform === 'win32', ...options });
}

export function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json (npm ci), about half a minute …');
  // The tools are devDependencies, needed even if NODE_ENV is production.
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = npm(['ci', ...flags], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status === 0) return;
  console.error(
    `npm ci failed${error ? `: ${error.message}` : ''}. It needs the npm registry; with the ` +
      'network back, run the command again.',
  );
  process.exit(1);
}
