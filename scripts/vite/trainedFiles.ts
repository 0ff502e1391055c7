import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The files of trained weights, as the site has them. The page imports them as `virtual:weights`,
 * which `vite/weights.ts` writes out; a test that runs the page's code without Vite reads this file.
 */
export const trainedFiles: readonly string[] = readdirSync(
  fileURLToPath(new URL('../../public/weights/', import.meta.url)),
).map((file) => `weights/${file}`);
