import type { Plugin } from 'vite';
import { simdBytes, simdFolder } from './simdBytes.ts';

const moduleId = 'virtual:simd';

/**
 * Provides the SIMD body as `virtual:simd`: compiled WebAssembly, inlined as text, since it is
 * smaller than a request.
 */
export function simd(): Plugin {
  let bytes: Promise<Uint8Array> | undefined;
  return {
    name: 'unrolled-simd',
    resolveId: (id) => (id === moduleId ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${moduleId}`) return null;
      bytes ??= simdBytes();
      return `export const simd = ${JSON.stringify(Buffer.from(await bytes).toString('base64'))};`;
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(simdFolder)) return;
      bytes = undefined;
      const module = server.moduleGraph.getModuleById(`\0${moduleId}`);
      if (module) server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: 'full-reload' });
    },
  };
}
