import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellNames, readFixture, readFixtureFile } from '../../tests/fixtures';
import { readSafetensors, writeSafetensors } from './safetensors';

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

  it('answers any bytes with arrays or an error, never anything else', () => {
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
