import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Inlines the icon into the page. A file would take a request on the first visit, and Chromium would
 * request it again whenever the page changes its address, which is at every step.
 */
export function icon(): Plugin {
  return {
    name: 'unrolled-icon',
    transformIndexHtml: () => [
      {
        tag: 'link',
        attrs: {
          rel: 'icon',
          type: 'image/png',
          href: `data:image/png;base64,${readFileSync('app/icon.png', 'base64')}`,
        },
        injectTo: 'head',
      },
    ],
  };
}
