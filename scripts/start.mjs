/** `npm start`: builds the page, serves it and opens it. `--no-open` only serves. */
import { spawn } from 'node:child_process';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
process.chdir(root);
// A note on vite's future to whoever edits its configuration, not to whoever opens the page.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
// Only now: before the install there is no vite to import.
const { build, preview } = await import('vite');

try {
  // Always: a build takes two seconds, and a stale page is never served.
  await build({ logLevel: 'warn' });
} catch (error) {
  console.error(`The page could not be built: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

// The first free port from here on.
const server = await preview({ logLevel: 'warn', preview: { port: 4173, open: false } });
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4173/';
if (!process.argv.includes('--no-open')) openInBrowser(address);
console.log(`Ctrl-C ends it.\nUnrolled is open at ${address}`);

/** A convenience: where it fails, the address is on the screen all the same. */
function openInBrowser(/** @type {string} */ url) {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY;
  if (CI || !hasScreen) return;
  const [command = '', ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? // `start` is the shell's own; its first quoted argument would be a window's title.
          ['cmd', '/c', 'start', '""', url]
        : ['xdg-open', url];
  const opener = spawn(command, args, {
    stdio: 'ignore',
    detached: true,
    windowsVerbatimArguments: true,
  });
  opener.on('error', () => {});
  opener.unref();
}
