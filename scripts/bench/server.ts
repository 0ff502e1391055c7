/** A static site under a sub-path, compressed as a host would, with a log of what was asked for. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** An answer of the server. */
export interface Answer {
  /** Inside the site: `assets/index.js`. */
  readonly path: string;
  readonly found: boolean;
  /** What went over the wire, without headers. */
  readonly bytes: number;
  /** When the last byte left, in milliseconds since 1970. */
  readonly finished: number;
}

/** A running server; close it. */
export interface Site {
  readonly address: string;
  readonly answers: Answer[];
  close(): void;
}

const basePath = '/x/';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};
const compressed = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest']);

/** Serves a folder on a free port of this machine, `index` in place of `index.html`. */
export async function serve(directory: string, index = 'index.html'): Promise<Site> {
  const root = resolve(directory) + sep;
  const answers: Answer[] = [];
  const bodies = new Map<string, Buffer>();

  const bodyOf = (file: string): Buffer => {
    let body = bodies.get(file);
    if (!body) {
      const raw = readFileSync(file);
      body = compressed.has(extname(file)) ? gzipSync(raw, { level: 9 }) : raw;
      bodies.set(file, body);
    }
    return body;
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = decodeURIComponent(pathname).slice(basePath.length) || index;
    const file = join(root, inside);
    const found =
      pathname.startsWith(basePath) &&
      file.startsWith(root) &&
      existsSync(file) &&
      statSync(file).isFile();
    const body = found ? bodyOf(file) : Buffer.from('Not here');
    const extension = extname(file);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=600',
      'Content-Length': body.length,
      ...(found && compressed.has(extension) ? { 'Content-Encoding': 'gzip' } : {}),
    });
    response.end(body, () => {
      answers.push({ path: inside, found, bytes: body.length, finished: Date.now() });
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${basePath}`,
    answers,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
