/**
 * Serves the built page under a sub-path, so that an address that assumes the root gives a 404.
 * `node tests/serve.mjs 4719`
 */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const subPath = '/unrolled/';
const port = Number(process.argv[2] ?? 4719);

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.safetensors': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no dist/index.html to test: run `npm run build` first, or `npm test`.');
  process.exit(1);
}

/** The file of an address, if it is in dist. */
function fileOf(/** @type {string} */ url) {
  // URL resolves `..` before joining, so that no address escapes dist.
  const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  if (!path.startsWith(subPath)) return undefined;
  const file = join(dist, path.slice(subPath.length) || 'index.html');
  return file.startsWith(dist) && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

// A connection that is closed while it is used again fails a test.
createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
  const file = fileOf(request.url ?? '/');
  if (!file) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not here');
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    // Like GitHub Pages; lets a shared browser compile each script only once.
    'Cache-Control': 'max-age=600',
    'X-Content-Type-Options': 'nosniff',
    // Like static hosts, so that a frame without an origin may load it.
    'Access-Control-Allow-Origin': '*',
  });
  createReadStream(file).pipe(response);
})
  .on('error', (error) => {
    console.error(`Port ${port} cannot be served: ${error.message}. TEST_PORT sets another.`);
    process.exit(1);
  })
  .listen(port);
