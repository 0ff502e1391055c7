import type { Plugin } from 'vite';

/** Parts of tfjs's core that run when it is loaded, and that the page never uses. */
const parts: Readonly<Record<string, string>> = {
  // Saved models, and where they are saved.
  './io/io': 'export {};',
  '../io/indexed_db': 'export class BrowserIndexedDB {} export class BrowserIndexedDBManager {}',
  '../io/local_storage':
    'export class BrowserLocalStorage {} export class BrowserLocalStorageManager {}',
  '../io/model_management': 'export const ModelStoreManagerRegistry = { registerManager() {} };',
  './platforms/platform_node': 'export {};',
  // By name, for saved models; `train` has the optimisers themselves.
  './optimizers/register_optimizers': 'export function registerOptimizers() {}',
};

/**
 * Leaves out of tfjs's core what the page never uses: a third of it. Its files declare side effects, so
 * that the bundler keeps them.
 */
export function tensorflowParts(): Plugin {
  const prefix = '\0tensorflow-part:';
  return {
    name: 'unrolled-tensorflow-parts',
    enforce: 'pre',
    apply: 'build',
    resolveId(id, importer = '', options) {
      const isCore = importer.includes('/@tensorflow/tfjs-core/dist/');
      return !options?.ssr && isCore && Object.hasOwn(parts, id) ? prefix + id : null;
    },
    load: (id) => (id.startsWith(prefix) ? parts[id.slice(prefix.length)] : null),
  };
}
