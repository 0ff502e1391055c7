/** Runs the scripts' install commands, with a timeout, and their output in a log. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './setup.mjs';

/** The log of the commands' output. */
export const log = join(root, '.cache', 'install.log');

/** Whether Debian's own packages can be installed here. */
export const canUseApt = process.getuid?.() === 0 && isDebian();

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Runs a command with its output in the log, and returns whether it succeeded in time. A file, not
 * a pipe, because remaining child processes would keep a pipe open.
 * @param {number} seconds
 * @param {(options: import('node:child_process').SpawnSyncOptions) =>
 * import('node:child_process').SpawnSyncReturns<unknown>} start
 */
export function attempt(seconds, start) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(log, 'a');
  const { status } = start({
    stdio: ['ignore', output, output],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  closeSync(output);
  return status === 0;
}

/**
 * Installs Debian packages, optionally with flags before them, and returns whether it succeeded.
 */
export function installWithApt(/** @type {string[]} */ ...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // After booting, the system's own update may hold the lock, so wait for it.
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  const apt = (/** @type {string[]} */ ...args) =>
    attempt(300, (options) => spawnSync('apt-get', [...wait, ...args], { ...options, env }));
  return apt('update') && apt('install', '-y', ...packages);
}
