import { dirname, posix } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the styles of the first screen into the built page, which is then painted a request earlier.
 * The content security policy names their hash.
 */
export function inlineStyles(): Plugin {
  return {
    name: 'unrolled-inline-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        html.replace(
          /<link rel="stylesheet"[^>]* href="\.\/([^"]*)"[^>]*>/g,
          (link, path: string) => {
            const file = bundle[path];
            if (file?.type !== 'asset') throw new Error(`${link}: expected a built style sheet`);
            delete bundle[path];
            const css = String(file.source).replace(/url\(([^):]*)\)/g, (_, url: string) => {
              return `url(./${posix.join(dirname(path), url)})`;
            });
            return `<style>${css.trim()}</style>`;
          },
        ),
    },
  };
}
