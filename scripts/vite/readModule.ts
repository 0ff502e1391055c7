import { type Plugin, runnerImport } from 'vite';

/**
 * Loads a module of the app at build time. Definitions are only read and compute nothing, so tfjs is
 * replaced by an empty module.
 * @param path relative to the project's folder
 */
export async function readModule<Module>(path: string): Promise<Module> {
  const withoutTensors: Plugin = {
    name: 'without-tensors',
    enforce: 'pre',
    resolveId: (id) => (id === '@tensorflow/tfjs' ? '\0without-tensors' : null),
    load: (id) => (id === '\0without-tensors' ? 'export {}' : null),
  };
  const { module } = await runnerImport<Module>(`./${path}`, { plugins: [withoutTensors] });
  return module;
}
