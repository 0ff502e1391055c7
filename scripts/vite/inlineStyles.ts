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
        const files = Object.values(bundle);
        const program = files.flatMap((file) =>
          file.type === 'chunk' && file.isEntry ? [file.fileName, ...file.imports] : [],
        );
        for (const file of files) {
          if (file.type === 'chunk') file.code = withoutRequests(file.code, inlined, program);
        }
      },
    },
  };
}

/**
 * A chunk that does not request the styles in the page before a module that needs them: the list of
 * such files, whose places are numbers in the code, has a file of the program there, which is loaded.
 * @param program the files that the page starts with
 * @throws if it uses them in another way
 */
function withoutRequests(
  code: string,
  styles: readonly string[],
  program: readonly string[],
): string {
  const names = styles.map((style) => `"./${style}"`);
  const loaded = program.map((file) => `"./${posix.basename(file)}"`);
  const rest = code.replace(/(__vite__mapDeps=[^[]*\[)([^\]]*\])/g, (_, head, list: string) => {
    const instead = loaded.find((file) => list.includes(file));
    return `${head}${names.reduce((all, name) => all.replace(name, instead ?? name), list)}`;
  });
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
