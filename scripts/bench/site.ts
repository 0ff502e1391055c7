/** The page as it is deployed, built for measuring and served under a sub-path. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { SourceMap, type SourceMapPayload } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { build } from 'vite';

/** A built site, and the composition of each script by source file. */
export interface BuiltSite {
  readonly directory: string;
  readonly shares: ReadonlyMap<string, Shares>;
}

/** The number of characters of a script by source file. */
type Shares = ReadonlyMap<string, number>;

/** A running server; must be closed. */
export interface Site {
  readonly address: string;
  close(): void;
}

const outDir = '.cache/bench/site';
const basePath = '/x/';

/** Builds the page with the app's own configuration; the source maps are read, never served. */
export async function buildSite(): Promise<BuiltSite> {
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true, sourcemap: 'hidden' } });
  const shares = new Map<string, Shares>();
  for (const path of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    const file = join(outDir, path);
    if (path.endsWith('.map')) {
      const script = path.slice(0, -'.map'.length);
      const map = new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload);
      shares.set(script.replaceAll('\\', '/'), sharesOf(join(outDir, script), map));
      rmSync(file);
    } else if (/\.(css|html|js|json|svg|txt|webmanifest)$/.test(path)) {
      // Compressed as by a host.
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
  }
  return { directory: outDir, shares };
}

/** Serves a folder on a free port of this machine. */
export async function serve(directory: string): Promise<Site> {
  const files = sirv(directory, { gzip: true, maxAge: 600 });
  const server = createServer((request, response) => {
    const notHere = () => void response.writeHead(404).end('Not here');
    if (!request.url?.startsWith(basePath)) return notHere();
    request.url = request.url.slice(basePath.length - 1);
    return files(request, response, notHere);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${basePath}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The share (0 to 1) of a script that comes from source files matching a pattern. */
export function shareOf(shares: Shares, pattern: RegExp): number {
  const all = [...shares];
  const count = (of: typeof all) => of.reduce((sum, [, characters]) => sum + characters, 0);
  return all.length ? count(all.filter(([source]) => pattern.test(source))) / count(all) : 0;
}

/** Every character of generated code belongs to the source of the preceding mapping. */
function sharesOf(script: string, map: SourceMap): Shares {
  const shares = new Map<string, number>();
  readFileSync(script, 'utf8')
    .split('\n')
    .forEach((line, row) => {
      for (let column = 0; column < line.length; column++) {
        const entry = map.findEntry(row, column);
        const source = 'originalSource' in entry ? entry.originalSource : '';
        shares.set(source, (shares.get(source) ?? 0) + 1);
      }
    });
  return shares;
}
