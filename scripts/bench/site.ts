/** The page as it is deployed, built for measuring, and whose code its bytes are. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** A built site, and for each of its scripts how much of it comes from each source. */
export interface BuiltSite {
  readonly directory: string;
  readonly shares: ReadonlyMap<string, Shares>;
}

/** Characters of a script by the source file they come from. */
export type Shares = ReadonlyMap<string, number>;

interface SourceMap {
  readonly sources: readonly string[];
  readonly mappings: string;
}

const outDir = '.cache/bench/site';

/** Builds the page with the app's own configuration; the source maps are read, never served. */
export async function buildSite(): Promise<BuiltSite> {
  await build({ logLevel: 'warn', build: { outDir, emptyOutDir: true, sourcemap: 'hidden' } });
  const shares = new Map<string, Shares>();
  for (const path of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.map')) continue;
    const file = join(outDir, path);
    const script = path.slice(0, -'.map'.length).replaceAll('\\', '/');
    const map: SourceMap = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    shares.set(script, sharesOf(readFileSync(join(outDir, script), 'utf8'), map));
  }
  return { directory: outDir, shares };
}

/** How much of a script (0 to 1) comes from the sources that a pattern names. */
export function shareOf(shares: Shares, pattern: RegExp): number {
  let matching = 0;
  let all = 0;
  for (const [source, characters] of shares) {
    all += characters;
    if (pattern.test(source)) matching += characters;
  }
  return all ? matching / all : 0;
}

/** Every stretch of generated code belongs to the source that its mapping names. */
function sharesOf(code: string, { sources, mappings }: SourceMap): Shares {
  const shares = new Map<string, number>();
  const lines = code.split('\n');
  let source = 0;
  mappings.split(';').forEach((line, row) => {
    const segments = line ? line.split(',').map(decode) : [];
    const width = lines[row]?.length ?? 0;
    let column = 0;
    const starts = segments.map(([step = 0]) => {
      column += step;
      return column;
    });
    segments.forEach(([, sourceStep], index) => {
      source += sourceStep ?? 0;
      const name = sourceStep === undefined ? '' : (sources[source] ?? '');
      const characters = (starts[index + 1] ?? width) - (starts[index] ?? 0);
      shares.set(name, (shares.get(name) ?? 0) + characters);
    });
  });
  return shares;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Numbers in base 64, five bits a digit and the sign in the lowest (source map revision 3). */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value & 1 ? -(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
