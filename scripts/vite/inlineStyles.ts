import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Puts the styles and the fonts of the first screen into the built page. It is painted earlier, laid
 * out once, and nothing moves when a font arrives. The content security policy names the styles' hash.
 */
export function inlineStyles(): Plugin {
  const inlined: string[] = [];
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
              inlined.push(posix.basename(path));
              const css = String(file.source).replace(/url\(([^):]*)\)/g, (_, url: string) => {
                return `url(${addressOf(posix.join(dirname(path), url))})`;
              });
              return `<style>${css.trim()}</style>`;
            },
          )
          .replace(/\s*<link rel="preload"[^>]* as="font"[^>]*>/g, ''),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = withoutRequests(file.code, inlined);
        }
      },
    },
  };
}

/**
 * A chunk that does not request the styles in the page before a module that needs them: the list of
 * such files, whose places are numbers in the code, has its first file there a second time.
 * @throws if it uses them in another way
 */
function withoutRequests(code: string, styles: readonly string[]): string {
  const names = styles.map((style) => `"./${style}"`);
  const rest = code.replace(
    /(__vite__mapDeps=[^[]*\[)("[^"]*")([^\]]*\])/g,
    (_, head, first, others) => {
      const kept = names.reduce((list: string, name) => list.replace(name, first), others);
      return `${head}${first}${kept}`;
    },
  );
  const used = styles.find((style) => rest.includes(style));
  if (used) throw new Error(`expected no use of ${used}, which is inlined`);
  return rest;
}

/** A file of the site as the page addresses it: a preloaded font by its contents. */
function addressOf(path: string): string {
  const isOnMostScreens = /^fonts\/(inter|source-serif-4)\.woff2$/.test(path);
  if (!isOnMostScreens) return `./${path}`;
  return `data:font/woff2;base64,${readFileSync(posix.join('public', path), 'base64')}`;
}
