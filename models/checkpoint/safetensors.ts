/**
 * Reads and writes safetensors files, after the format's public description: eight bytes with the
 * header's length (little-endian), the header as JSON (name → dtype, shape, data_offsets;
 * `__metadata__` holds strings), then the arrays one after the other.
 */
import { type StateDict, show } from './stateDict';

/** The format's own limit; protects against a corrupt length that would allocate gigabytes. */
const longestHeader = 100_000_000;

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

/**
 * Reads every float32 array of a file.
 * @throws naming what is wrong: a truncated or overlong file, no safetensors header, a duplicate
 * name, an array of another type, or byte ranges that overlap or leave a gap
 */
export function readSafetensors(bytes: ArrayBuffer): StateDict {
  if (bytes.byteLength < 8) {
    throw new Error(`safetensors: expected at least 8 bytes, got ${bytes.byteLength}`);
  }
  const length = Number(new DataView(bytes).getBigUint64(0, true));
  const room = Math.min(longestHeader, bytes.byteLength - 8);
  if (length > room) {
    throw new Error(`safetensors: expected a header of at most ${room} bytes, got ${length}`);
  }
  const header = parseHeader(new Uint8Array(bytes, 8, length));
  const body = bytes.slice(8 + length);
  const entries = Object.entries(header).filter(([name]) => name !== '__metadata__');
  // `fromEntries` also accepts the name `__proto__`, which an assignment would not store.
  const dict: StateDict = Object.fromEntries(
    entries.map(([name, value]) => [name, readArray(name, value, body)]),
  );
  checkPlaces(entries as [string, Entry][], body.byteLength);
  return dict;
}

/** Writes float32 arrays, and strings that describe them, as one file. */
export function writeSafetensors(
  dict: StateDict,
  metadata: Record<string, string> = {},
): Uint8Array<ArrayBuffer> {
  if (Object.hasOwn(dict, '__metadata__')) {
    throw new Error('__metadata__: expected another name for an array');
  }
  let offset = 0;
  const entries = Object.entries(dict).map(([name, { shape, data }]): [string, Entry] => {
    const from = offset;
    offset += data.byteLength;
    return [name, { dtype: 'F32', shape, data_offsets: [from, offset] }];
  });
  const header = Object.fromEntries([['__metadata__', metadata], ...entries]);
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Padding with spaces aligns the arrays to eight bytes, as the format requires.
  const length = Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(8 + length + offset).fill(0x20, 8, 8 + length);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.set(text, 8);
  let position = 8 + length;
  for (const { data } of Object.values(dict)) {
    file.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), position);
    position += data.byteLength;
  }
  return file;
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  let header: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    header = JSON.parse(text);
  } catch {
    throw new Error('safetensors: expected a header in JSON, got something else');
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header)) {
    throw new Error('safetensors: expected a header that is an object');
  }
  const names = namesIn(text);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`${twice}: expected one entry, got two`);
  const { __metadata__: metadata = {} } = header as Record<string, unknown>;
  if (!isStrings(metadata)) throw new Error('__metadata__: expected strings by name');
  return header as Record<string, unknown>;
}

function isStrings(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((each) => typeof each === 'string');
}

/** The names of a JSON object as written: JSON.parse silently keeps only the last of duplicates. */
function namesIn(json: string): string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && token.endsWith(':')) names.push(JSON.parse(token.replace(/\s*:$/, '')));
  }
  return names;
}

/** Checks that the arrays fill the file without gaps or overlaps, in any order. */
function checkPlaces(entries: readonly [string, Entry][], bytes: number): void {
  let end = 0;
  const byPlace = entries.toSorted(
    ([, { data_offsets: a }], [, { data_offsets: b }]) => a[0] - b[0] || a[1] - b[1],
  );
  for (const [name, { data_offsets: offsets }] of byPlace) {
    if (offsets[0] !== end) {
      throw new Error(`${name}: expected to begin at byte ${end}, got ${offsets[0]}`);
    }
    end = offsets[1];
  }
  if (end !== bytes) {
    throw new Error(`safetensors: expected ${end} bytes of arrays, got ${bytes}`);
  }
}

function readArray(name: string, value: unknown, body: ArrayBuffer): StateDict[string] {
  if (!isEntry(value)) throw new Error(`${name}: expected dtype, shape and data_offsets`);
  if (value.dtype !== 'F32') throw new Error(`${name}: expected F32, got ${value.dtype}`);
  const [start, end] = value.data_offsets;
  const size = 4 * value.shape.reduce((product, n) => product * n, 1);
  if (end - start !== size || start < 0 || end > body.byteLength) {
    throw new Error(
      `${name}: expected ${size} bytes for ${show(value.shape)}, got ${start} to ${end} of ${body.byteLength}`,
    );
  }
  return { shape: value.shape, data: new Float32Array(body.slice(start, end)) };
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { dtype, shape, data_offsets: offsets } = value as Partial<Entry>;
  const whole = (list: unknown): list is number[] =>
    Array.isArray(list) && list.every((n) => Number.isSafeInteger(n) && n >= 0);
  return typeof dtype === 'string' && whole(shape) && whole(offsets) && offsets.length === 2;
}
