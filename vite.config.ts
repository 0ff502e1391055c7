import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentPolicy } from './scripts/vite/contentPolicy.ts';
import { equations } from './scripts/vite/equations.ts';
import { gallery } from './scripts/vite/gallery.ts';
import { icon } from './scripts/vite/icon.ts';
import { inlineStyles } from './scripts/vite/inlineStyles.ts';
import { layouts } from './scripts/vite/layouts.ts';
import { lessonTitles } from './scripts/vite/lessonTitles.ts';
import { prerender } from './scripts/vite/prerender.ts';
import { simd } from './scripts/vite/simd.ts';
import { tensorflowParts } from './scripts/vite/tensorflowParts.ts';
import { weights } from './scripts/vite/weights.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const patience = Number(process.env.TEST_PATIENCE ?? 1);

export default defineConfig({
  // Relative addresses: the site works from any sub-path.
  base: './',
  plugins: [
    react({ jsxImportSource: '#jsx' }),
    equations(),
    layouts(),
    lessonTitles(),
    weights(),
    simd(),
    tensorflowParts(),
    icon(),
    prerender(),
    inlineStyles(),
    contentPolicy(),
    gallery(),
  ],
  resolve: {
    alias: [{ find: /^@tensorflow\/tfjs$/, replacement: fromHere('models/tensorflow.ts') }],
  },
  // Workers are bundled apart, and need the plugins whose modules they import.
  worker: { plugins: () => [simd(), tensorflowParts()] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the first screen needs: a file for each task that its evaluation takes, so that none is
    // long (scripts/vite/inline/startProgram.ts).
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              tags: ['$initial'],
              test: /node_modules\/(react|react-dom|scheduler)\//,
              priority: 2,
            },
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 1 },
            { name: 'models', tags: ['$initial'], test: /\/models\/|virtual:\w+$/, priority: 1 },
            { name: 'index', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  ssr: { noExternal: [/@tensorflow\//] },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['{app,components,models,scripts,tests}/**/*.test.{ts,tsx}'],
        },
      },
      {
        // What programs compute, by the body that serves where WebAssembly is refused.
        extends: true,
        test: {
          name: 'loops',
          include: [
            'models/*.test.ts',
            'models/{flow,program}/*.test.ts',
            'models/train/{adam,trainer}.test.ts',
          ],
          setupFiles: ['tests/loops.ts'],
        },
      },
    ],
    server: { deps: { inline: [/@tensorflow\//] } },
    // Starting afresh for each file would take twice the time of the tests; none leaves a trace.
    isolate: false,
    maxWorkers: 2,
    // A test that is slow only because the machine is busy has not failed: see scripts/patience.mjs.
    testTimeout: 60_000 * patience,
    hookTimeout: 60_000 * patience,
  },
});
