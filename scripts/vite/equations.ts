import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import katex from 'katex';
import type { Plugin } from 'vite';
import type * as ConventionsModule from '../../models/cells/conventions';
import type * as TexReading from '../../models/read/tex';
import { readModule } from './readModule.ts';
import { indexRule, thinFormula } from './thinFormula.ts';

const moduleId = 'virtual:equations';
const styleId = 'virtual:equations.css';

/**
 * Renders every cell's equations with KaTeX at build time, so that the page does not need to load
 * KaTeX. `virtual:equations` maps an equation's TeX, as `addressableTex` writes it, to HTML.
 * KaTeX's inline styles become classes of `virtual:equations.css`, because the content security
 * policy forbids inline styles.
 */
export function equations(): Plugin {
  const classes = new Map<string, string>();

  return {
    name: 'unrolled-equations',
    resolveId: (id) => (id === moduleId || id === styleId ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${moduleId}` && id !== `\0${styleId}`) return null;
      for (const folder of ['models/cells', 'models/operations', 'models/read']) {
        for (const file of readdirSync(folder)) this.addWatchFile(resolve(folder, file));
      }
      const html = await setAll(classes);
      if (id === `\0${moduleId}`) return `export const equations = ${JSON.stringify(html)};`;
      const own = [...classes].map(([style, name]) => `.katex .${name}{${style}}`);
      // KaTeX's zero-width spaces: not text for readers, but needed for its table layout.
      const spaces = ".katex .vlist-s::before{content:'\\200b'}";
      return [...katexRules(JSON.stringify(html)), spaces, indexRule, ...own].join('\n');
    },
  };
}

/** The rules of KaTeX's own style sheet that these formulas use: 1 of its 24 kB. */
function katexRules(html: string): string[] {
  const path = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const used = new Set(html.match(/[\w-]+/g));
  const serves = (selector: string) =>
    (selector.replace(/:not\([^)]*\)/g, '').match(/\.[\w-]+/g) ?? ['.']).every((name) =>
      used.has(name.slice(1)),
    );
  return [...readFileSync(path, 'utf8').matchAll(/([^{}@]+)\{([^{}]*)\}/g)].flatMap(
    ([, selectors = '', body]) => {
      const used = selectors.split(',').filter(serves);
      return used.length > 0 ? [`${used.join(',')}{${body}}`] : [];
    },
  );
}

async function setAll(classes: Map<string, string>): Promise<Record<string, string>> {
  const { addressableTex } = await readModule<typeof TexReading>('models/read/tex.ts');
  const { everyCell } = await readModule<typeof ConventionsModule>('models/cells/conventions.ts');
  const set: Record<string, string> = {};
  for (const cell of everyCell()) {
    for (const equation of cell.equations) {
      const tex = addressableTex(cell, equation);
      set[tex] ??= withClasses(thinFormula(toHtml(tex)), classes);
    }
  }
  return set;
}

function toHtml(tex: string): string {
  const html = katex.renderToString(tex, {
    output: 'html',
    throwOnError: true,
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    trust: ({ command }) => command === '\\htmlData',
  });
  // The page labels the formula itself, and its symbols can be focused, so nothing is hidden.
  return html.replace(' aria-hidden="true"', '').replaceAll('\u200b', '');
}

function withClasses(html: string, classes: Map<string, string>): string {
  return html.replace(/<span(?: class="([^"]*)")? style="([^"]*)"/g, (_, names, style) => {
    const added = classes.get(style) ?? `k${classes.size}`;
    classes.set(style, added);
    return `<span class="${names ? `${names} ` : ''}${added}"`;
  });
}
