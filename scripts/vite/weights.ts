import type { Plugin } from 'vite';
import { trainedFiles } from './trainedFiles.ts';

const moduleId = 'virtual:weights';

/**
 * Provides the list of trained weights files as `virtual:weights`, so that the page requests no
 * others.
 */
export function weights(): Plugin {
  return {
    name: 'unrolled-weights',
    resolveId: (id) => (id === moduleId ? `\0${id}` : null),
    load: (id) =>
      id === `\0${moduleId}`
        ? `export const trainedFiles = ${JSON.stringify(trainedFiles)};`
        : null,
  };
}
