/**
 * Bundles a TypeScript script with the app's configuration, so that it uses the same code as the
 * page, and runs it: `node scripts/run.mjs scripts/train.ts next-letter`.
 */
import { spawnSync } from 'node:child_process';
import { basename, resolve } from 'node:path';
import { build } from 'vite';

const [script = '', ...args] = process.argv.slice(2);
const outDir = resolve('.cache/scripts', basename(script, '.ts'));
await build({
  logLevel: 'warn',
  build: { ssr: script, outDir, emptyOutDir: true, copyPublicDir: false, target: 'node20' },
});
const bundle = resolve(outDir, `${basename(script, '.ts')}.js`);
const { status } = spawnSync(process.execPath, ['--expose-gc', bundle, ...args], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
