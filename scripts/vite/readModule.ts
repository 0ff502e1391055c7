import { type Plugin, runnerImport } from 'vite';

/**
 * A module of the app, loaded while it is built. Definitions are only read, nothing runs: what they
 * import of tfjs may be empty.
 * @param path from the project's folder
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
