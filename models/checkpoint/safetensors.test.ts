import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellNames, readFixture, readFixtureFile } from '../../tests/fixtures';
import { readSafetensors, writeSafetensors } from './safetensors';
import { checkStateDict } from './stateDict';

/** A file with this header, and `bytes` bytes behind it. */
function fileOf(header: string, bytes = 0): ArrayBuffer {
  const text = new TextEncoder().encode(header);
  const file = new Uint8Array(8 + text.length + bytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  return file.buffer;
}

describe('readSafetensors', () => {
  for (const cell of cellNames) {
    it(`reads what PyTorch’s safetensors saved of ${cell}-small`, () => {
      const dict = readSafetensors(readFixtureFile(`${cell}-small.safetensors`));
      const expected = readFixture(`${cell}-small`).parameters ?? {};
      expect(Object.keys(dict).sort()).toEqual(Object.keys(expected).sort());
      for (const [name, { shape, data }] of Object.entries(expected)) {
        expect(dict[name]?.shape).toEqual(shape);
        expect([...(dict[name]?.data ?? [])]).toEqual(data.map(Math.fround));
      }
    });
  }

  it('names what is wrong with a file that is not one', () => {
    const read = (file: ArrayBuffer) => () => readSafetensors(file);
    expect(read(new ArrayBuffer(3))).toThrow('expected at least 8 bytes, got 3');
    expect(read(new Uint8Array(16).fill(255).buffer)).toThrow('expected a header of at most 8');
    expect(read(fileOf('<html>'))).toThrow('expected a header in JSON');
    expect(read(fileOf('[]'))).toThrow('expected a header that is an object');
    expect(read(fileOf('{"w":1}'))).toThrow('w: expected dtype, shape and data_offsets');
    const entry = (more: string) => `{"w":{"shape":[2],"data_offsets":[0,8],${more}}}`;
    expect(read(fileOf(entry('"dtype":"F16"')))).toThrow('w: expected F32, got F16');
    expect(read(fileOf(entry('"dtype":"F32"'), 4))).toThrow('w: expected 8 bytes for [2]');
  });

  it('names what is wrong within a file', () => {
    const read =
      (header: string, bytes = 0) =>
      () =>
        readSafetensors(fileOf(header, bytes));
    const entry = (name: string, from: number, to: number, more = '"dtype":"F32"') =>
      `"${name}":{"shape":[${(to - from) / 4}],"data_offsets":[${from},${to}],${more}}`;
    const [a, b] = [entry('a', 0, 8), entry('b', 8, 12)];
    expect(Object.keys(read(`{${b},${a}}`, 12)())).toEqual(['b', 'a']);
    expect(read(`{${a},${b}}`, 11)).toThrow('b: expected 4 bytes for [1], got 8 to 12 of 11');
    expect(read(`{${a},${b}}`, 16)).toThrow('safetensors: expected 12 bytes of arrays, got 16');
    expect(read(`{${a},${entry('b', 4, 12)}}`, 12)).toThrow(
      'b: expected to begin at byte 8, got 4',
    );
    expect(read(`{${a},${entry('b', 12, 16)}}`, 16)).toThrow(
      'b: expected to begin at byte 8, got 12',
    );
    expect(read(`{${a},${entry('b', 8, 4)}}`, 12)).toThrow('b: expected');
    expect(read(`{${a},${a}}`, 8)).toThrow('a: expected one entry, got two');
    expect(read(`{${a},"\\u0061":{}}`, 8)).toThrow('a: expected one entry, got two');
    expect(read('{"a":{"shape":[1e9,1e9],"data_offsets":[0,8],"dtype":"F32"}}', 8)).toThrow('a: ');
    expect(read('{"a":{"shape":[-2],"data_offsets":[0,8],"dtype":"F32"}}', 8)).toThrow('a: ');
    for (const dtype of ['F64', 'BF16', 'I64', 'BOOL', 'f32', '']) {
      const file = `{${entry('a', 0, 8, `"dtype":"${dtype}"`)}}`;
      expect(read(file, 8)).toThrow(`a: expected F32, got ${dtype}`);
    }
    expect(read('{"__metadata__":{"n":1}}')).toThrow('__metadata__: expected strings by name');
    expect(read('{"__metadata__":[]}')).toThrow('__metadata__: expected strings by name');
    expect(read('{"a":{}', 0)).toThrow('expected a header in JSON');
    expect(read('')).toThrow('expected a header in JSON');
  });

  it('accepts empty arrays, and names of built-in object properties', () => {
    const names = ['__proto__', 'constructor', 'toString', ''];
    const entries = names.map(
      (name) => `"${name}":{"shape":[0],"data_offsets":[0,0],"dtype":"F32"}`,
    );
    const dict = readSafetensors(fileOf(`{${entries.join()}}`));
    expect(Object.keys(dict)).toEqual(names);
    expect(Object.getPrototypeOf(dict)).toBe(Object.prototype);
    expect(readSafetensors(writeSafetensors(dict).buffer)).toEqual(dict);
    expect(() => checkStateDict(dict, new Map())).toThrow('__proto__: not a parameter here');
    expect(() =>
      writeSafetensors({ __metadata__: { shape: [], data: new Float32Array() } }),
    ).toThrow('__metadata__: expected another name');
  });

  it('returns arrays or throws an error for a file with any byte changed, or cut anywhere', () => {
    const whole = new Uint8Array(readFixtureFile('rnn-small.safetensors'));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const bytes = cut ? whole.slice(0, at) : whole.slice();
        if (!cut) bytes[at] = byte;
        try {
          const dict = readSafetensors(bytes.buffer);
          expect(cut).toBe(false);
          for (const { shape, data } of Object.values(dict)) {
            expect(data).toHaveLength(shape.reduce((product, n) => product * n, 1));
          }
        } catch (error) {
          expect((error as Error).message).toMatch(/expected/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('returns arrays or throws an error for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          readSafetensors(Uint8Array.from(bytes).buffer);
        } catch (error) {
          expect((error as Error).message).toMatch(/expected/);
        }
      }),
    );
  });
});

describe('writeSafetensors', () => {
  it('writes what readSafetensors reads back, aligned to eight bytes', () => {
    const dict = {
      'a.weight': { shape: [2, 2], data: Float32Array.of(1, -2, 3.5, 1e-20) },
      'a.bias': { shape: [1], data: Float32Array.of(7) },
    };
    const file = writeSafetensors(dict, { task: 'next-letter' });
    expect(readSafetensors(file.buffer)).toEqual(dict);
    expect(Number(new DataView(file.buffer).getBigUint64(0, true)) % 8).toBe(0);
  });
});
