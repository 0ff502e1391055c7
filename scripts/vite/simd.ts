import type { Plugin } from 'vite';
import { simdBytes, simdFolder } from './simdBytes.ts';

/** The modules, and whether they add products with one rounding. */
const modules: Readonly<Record<string, boolean>> = {
  'virtual:simd': false,
  'virtual:fusedSimd': true,
};

/**
 * Provides the SIMD body as `virtual:simd` and `virtual:fusedSimd`: compiled WebAssembly, inlined as
 * text, since it is smaller than a request.
 */
export function simd(): Plugin {
  const bytes = new Map<string, Promise<Uint8Array>>();
  return {
    name: 'unrolled-simd',
    resolveId: (id) => (id in modules ? `\0${id}` : null),
    async load(id) {
      const isFused = modules[id.slice(1)];
      if (!id.startsWith('\0') || isFused === undefined) return null;
      const compiled = bytes.get(id) ?? simdBytes(isFused);
      bytes.set(id, compiled);
      const text = Buffer.from(await compiled).toString('base64');
      return `export const simd = ${JSON.stringify(text)};`;
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(simdFolder)) return;
      bytes.clear();
      for (const id of Object.keys(modules)) {
        const module = server.moduleGraph.getModuleById(`\0${id}`);
        if (module) server.moduleGraph.invalidateModule(module);
      }
      server.ws.send({ type: 'full-reload' });
    },
  };
}
