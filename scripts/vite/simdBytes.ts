/** Compiles the SIMD body from AssemblyScript. */
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

export const simdFolder = fileURLToPath(new URL('../../models/program/simd', import.meta.url));

const options = [
  ...['--outFile', 'body.wasm', '--optimizeLevel', '3', '--runtime', 'stub', '--noAssert'],
  ...['--enable', 'simd', '--disable', 'mutable-globals'],
  // usize is i32: the memory has 32-bit addresses.
  ...['--disableWarning', '201'],
];

/**
 * @param isFused whether products are added with one rounding: see `simd/multiplyAdd.ts`
 * @throws with the compiler's messages
 */
export async function simdBytes(isFused = false): Promise<Uint8Array> {
  const own = isFused ? ['--enable', 'relaxed-simd'] : [];
  let bytes: Uint8Array | undefined;
  const messages: string[] = [];
  const { error } = await asc.main(['index.ts', ...options, ...own], {
    readFile: (name, base) => readFile(resolve(simdFolder, base, name), 'utf8').catch(() => null),
    writeFile: (name, contents) => {
      if (name.endsWith('.wasm') && typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
    stderr: { write: (text) => void messages.push(String(text)) },
  });
  if (error || !bytes) {
    throw new Error(`${relative('.', simdFolder)}: ${messages.join('')}${error ?? ''}`);
  }
  return bytes;
}
