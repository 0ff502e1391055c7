import type { Plugin } from 'vite';
import { trainedFiles } from './trainedFiles.ts';

const moduleId = 'virtual:weights';

/**
 * Tells the page which files of trained weights it ships with, so that it asks for no other:
 * `virtual:weights`.
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
