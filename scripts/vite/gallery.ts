import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** Serves the page that shows every component and drawing: `npm run dev`, then /gallery. */
export function gallery(): Plugin {
  return {
    name: 'unrolled-gallery',
    // The page is not part of the built site.
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname !== '/gallery' && pathname !== '/gallery/') return next();
        readFile('app/gallery/index.html', 'utf8')
          .then((html) => server.transformIndexHtml('/gallery', html))
          .then((html) => {
            response.setHeader('Content-Type', 'text/html');
            response.end(html);
          })
          .catch(next);
      });
    },
  };
}
