import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts the icon into the page itself. As a file it is a request of the first visit, and Chromium
 * asks for it again whenever the page writes its address, which is at every step.
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
