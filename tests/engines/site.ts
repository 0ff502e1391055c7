/**
 * Serves the built page under a sub-path, one server per engine, with the probe (probe.ts) as its
 * first script, and collects errors of the probe and the server.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build, type Plugin, preview } from 'vite';

const outDir = resolve('.cache/engines');

/** Builds the production page, with the probe before its own script. */
export async function buildSite(): Promise<void> {
  await build({
    logLevel: 'warn',
    base: './',
    build: { outDir, emptyOutDir: true },
    plugins: [probed],
  });
}

/** @returns the page's address, and a function that closes its server */
export async function serveSite(report: (problem: string) => void) {
  const hear = async (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (request.method === 'POST') {
      report(await text(request));
      response.end();
      return;
    }
    response.on('finish', () => {
      // Firefox requests it when navigating back to a page.
      if (request.url === '/favicon.ico') return;
      if (response.statusCode >= 400) report(`${response.statusCode}: ${request.url}`);
    });
    next();
  };
  const server = await preview({
    configFile: false,
    logLevel: 'warn',
    base: '/unrolled/',
    // Missing files are 404, not the page.
    appType: 'mpa',
    build: { outDir },
    preview: { port: 0, host: 'localhost' },
    plugins: [
      { name: 'hear', configurePreviewServer: ({ middlewares }) => void middlewares.use(hear) },
    ],
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the page could not be served');
  return { address, close: () => server.close() };
}

const probed: Plugin = {
  name: 'probe',
  buildStart() {
    this.emitFile({ type: 'chunk', id: resolve('tests/engines/probe.ts'), fileName: 'probe.js' });
  },
  transformIndexHtml: () => [
    { tag: 'script', attrs: { type: 'module', src: './probe.js' }, injectTo: 'head-prepend' },
  ],
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'frame.html', source: frame });
  },
};

/** The page in a frame of a given size, for narrow viewports. */
const frame = `<!doctype html>
<title>A frame</title>
<link rel="icon" href="data:,">
<style>html, body { margin: 0 } iframe { display: block; border: 0 }</style>
<body><script>
  const { searchParams, hash } = new URL(location.href);
  const frame = document.createElement('iframe');
  frame.width = searchParams.get('width');
  frame.height = searchParams.get('height');
  frame.src = './' + hash;
  document.body.append(frame);
</script>
`;
