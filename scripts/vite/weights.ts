import type { Plugin } from 'vite';
import { trainedFiles } from './trainedFiles.ts';
import { virtualModule } from './virtualModule.ts';

/**
 * Provides the list of trained weights files as `virtual:weights`, so that the page requests no
 * others.
 */
export function weights(): Plugin {
  return {
    name: 'unrolled-weights',
    ...virtualModule(
      'virtual:weights',
      () => `export const trainedFiles = ${JSON.stringify(trainedFiles)};`,
    ),
  };
}
