/** `npm start`: builds the page, serves it and opens it. `--no-open` only serves. */
import { spawn } from 'node:child_process';
import { ensureInstalled, root } from './setup.mjs';

ensureInstalled();
process.chdir(root);
// Suppresses a warning of vite for developers.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
// Imported here, because vite may not be installed before.
const { build, preview } = await import('vite');

try {
  // Always build: it takes two seconds, and avoids serving an outdated page.
  await build({ logLevel: 'warn' });
} catch (error) {
  console.error(`The page could not be built: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

// The first free port from 4173 on.
const server = await preview({ logLevel: 'warn', preview: { port: 4173, open: false } });
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4173/';
if (!process.argv.includes('--no-open')) openInBrowser(address);
console.log(`Ctrl-C ends it.\nUnrolled is open at ${address}`);

/** Errors are ignored, because the address is printed. */
function openInBrowser(/** @type {string} */ url) {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasScreen = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY;
  if (CI || !hasScreen) return;
  const [command = '', ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? // `start` is a shell command; its first quoted argument would be the window title.
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
