import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the styles and the fonts of the first screen into the built page. It is painted earlier, laid
 * out once, and nothing moves when a font arrives. The content security policy names the styles' hash.
 */
export function inlineStyles(): Plugin {
  return {
    name: 'unrolled-inline-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        html
          .replace(
            /<link rel="stylesheet"[^>]* href="\.\/([^"]*)"[^>]*>/g,
            (link, path: string) => {
              const file = bundle[path];
              if (file?.type !== 'asset') throw new Error(`${link}: expected a built style sheet`);
              delete bundle[path];
              const user = Object.values(bundle).find(
                (each) => each.type === 'chunk' && each.code.includes(posix.basename(path)),
              );
              if (user)
                throw new Error(`${user.fileName}: expected no use of ${path}, which is inlined`);
              const css = String(file.source).replace(/url\(([^):]*)\)/g, (_, url: string) => {
                return `url(${addressOf(posix.join(dirname(path), url))})`;
              });
              return `<style>${css.trim()}</style>`;
            },
          )
          .replace(/\s*<link rel="preload"[^>]* as="font"[^>]*>/g, ''),
    },
  };
}

/** A file of the site as the page addresses it: a preloaded font by its contents. */
function addressOf(path: string): string {
  const isOnMostScreens = path.startsWith('fonts/') && !path.endsWith('-more.woff2');
  if (!isOnMostScreens) return `./${path}`;
  return `data:font/woff2;base64,${readFileSync(posix.join('public', path), 'base64')}`;
}
