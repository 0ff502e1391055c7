import type { Plugin, Rollup } from 'vite';

/**
 * The hooks of a plugin that provides one module whose code is made at build time.
 * @param id as it is imported: `virtual:weights`
 * @param code makes the module's code
 */
export function virtualModule(
  id: `virtual:${string}`,
  code: (this: Rollup.PluginContext) => string | Promise<string>,
): Pick<Plugin, 'resolveId' | 'load'> {
  const resolved = `\0${id}`;
  return {
    resolveId: (wanted) => (wanted === id ? resolved : null),
    load(wanted) {
      return wanted === resolved ? code.call(this) : null;
    },
  };
}
