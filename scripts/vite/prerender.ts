import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, minify, type Plugin, type Rollup, transformWithOxc } from 'vite';
import type * as PrerenderModule from '../../app/prerender';

/** The inline scripts before and after the first minute; `inline/` says what each is for. */
const scripts = {
  before: ['hideOthers', 'keepInputs'],
  after: ['startProgram'],
} as const;

/** The tags of the built page that load the program, and what it imports. */
const entry = /\s*<script type="module"[^>]* src="([^"]*)"[^>]*><\/script>/g;
const imports = /\s*<link rel="modulepreload"[^>]* href="([^"]*)"[^>]*>/g;
const pathIn = ([, path = '']: RegExpExecArray) => path;

/**
 * Puts the first minute into the built page: rendered at build time, with the numbers of the real
 * models, so that the page is painted before its program is loaded. `app/main.tsx` hydrates it.
 */
export function prerender(): Plugin {
  return {
    name: 'unrolled-prerender',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: async (built, { bundle = {} }) => {
        const { html, files } = await renderPage();
        // The files that the program imports, in their order, and its own.
        const paths = [imports, entry].flatMap((tag) => [...built.matchAll(tag)].map(pathIn));
        if (paths.length < 2) throw new Error('index.html: expected the program and its imports');
        const program = paths.join(' ');
        const comparison = chunksOf(bundle, 'app/explore.ts', program).join(' ');
        const inline = async (name: string) => {
          const script = await inlineScript(name);
          const filled = script
            .replace('%comparison%', comparison)
            .replace('%program%', program)
            .replace('%weights%', files.join(' '));
          return `<script>${filled}</script>`;
        };
        const [before, after] = await Promise.all([
          Promise.all(scripts.before.map(inline)),
          Promise.all(scripts.after.map(inline)),
        ]);
        // After the screen, whose bytes are more urgent.
        const preloads = paths.map(
          (path) => `<link rel="modulepreload" crossorigin href="${path}">`,
        );
        const screen = `<div id="root" data-waiting>${withoutStyles(html)}</div>`;
        return built
          .replace(entry, '')
          .replace(imports, '')
          .replace('</head>', () => [...before, '</head>'].join('\n'))
          .replace('<div id="root" data-waiting></div>', () =>
            [screen, ...preloads, ...after].join(''),
          );
      },
    },
  };
}

/**
 * The files of a module that is loaded lazily, without those of the program.
 * @throws if there is none
 */
function chunksOf(bundle: Rollup.OutputBundle, module: string, program: string): string[] {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(module));
  if (!own) throw new Error(`${module}: expected a file of its own, found none`);
  return [own.fileName, ...own.imports]
    .map((file) => `./${file}`)
    .filter((path) => !program.split(' ').includes(path));
}

/** Renders the page with the modules and plugins of the site: see vite.config.ts. */
async function renderPage(): ReturnType<typeof PrerenderModule.prerender> {
  const outDir = resolve('.cache/prerender');
  await build({
    logLevel: 'warn',
    build: {
      ssr: 'app/prerender.tsx',
      rolldownOptions: { output: { codeSplitting: false } },
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node20',
    },
  });
  // In a process of its own: it registers kernels with an engine that other modules may have set up.
  const { href } = pathToFileURL(join(outDir, 'prerender.js'));
  const script = `
    import { readFileSync } from 'node:fs';
    import { prerender } from '${href}';
    const page = await prerender((path) => readFileSync('public/' + path));
    // Timers of the page, which guard against slow files, would keep the process for seconds.
    process.stdout.write(JSON.stringify(page), () => process.exit());
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout);
}

/** Inline styles are forbidden by the content security policy: see `inline/startProgram.ts`. */
const withoutStyles = (html: string) => html.replaceAll(' style="', ' data-style="');

async function inlineScript(name: string): Promise<string> {
  const path = `scripts/vite/inline/${name}.ts`;
  const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, { target: 'es2022' });
  const { code: short } = await minify(path, code, { module: false, mangle: true, compress: true });
  return short.trim();
}
