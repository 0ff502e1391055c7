/**
 * Reads and writes safetensors, the format's public description: eight bytes with the header's
 * length (little-endian), the header as JSON (name → dtype, shape, data_offsets; `__metadata__`
 * holds strings), then the arrays one after the other.
 */
import { type StateDict, show } from './stateDict';

/** The format's own limit, against a broken length that would ask for gigabytes. */
const longestHeader = 100_000_000;

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [number, number];
}

/**
 * Reads every float32 array of a file.
 * @throws if the file is cut short or not safetensors, or an array is of another type
 */
export function readSafetensors(bytes: ArrayBuffer): StateDict {
  if (bytes.byteLength < 8) {
    throw new Error(`safetensors: expected at least 8 bytes, got ${bytes.byteLength}`);
  }
  const length = Number(new DataView(bytes).getBigUint64(0, true));
  if (length > Math.min(longestHeader, bytes.byteLength - 8)) {
    const had = bytes.byteLength - 8;
    throw new Error(`safetensors: expected a header of at most ${had} bytes, got ${length}`);
  }
  const header = parseHeader(new Uint8Array(bytes, 8, length));
  const body = bytes.slice(8 + length);
  const dict: StateDict = {};
  for (const [name, value] of Object.entries(header)) {
    if (name !== '__metadata__') dict[name] = readArray(name, value, body);
  }
  return dict;
}

/** Writes float32 arrays, and strings that describe them, as one file. */
export function writeSafetensors(
  dict: StateDict,
  metadata: Record<string, string> = {},
): Uint8Array<ArrayBuffer> {
  const header: Record<string, Entry | Record<string, string>> = { __metadata__: metadata };
  let offset = 0;
  for (const [name, { shape, data }] of Object.entries(dict)) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + data.byteLength] };
    offset += data.byteLength;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Spaces after the JSON let the arrays begin at a multiple of eight, as the format asks.
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
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Error('safetensors: expected a header in JSON, got something else');
  }
  if (typeof header !== 'object' || header === null || Array.isArray(header)) {
    throw new Error('safetensors: expected a header that is an object');
  }
  return header as Record<string, unknown>;
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
