/** The memory of an instance of the SIMD body, and what lies where in it. */
import type { Memory } from './pool';

/** What `simd/index.ts` exports. */
export interface SimdExports {
  readonly memory: WebAssembly.Memory;
  base(): number;
  forward(run: number): void;
  backward(run: number): void;
  adam(
    bytes: number,
    values: number,
    means: number,
    squares: number,
    gradients: number,
    rate: number,
    beta1: number,
    beta2: number,
    firstShare: number,
    secondShare: number,
    epsilon: number,
  ): void;
}

const pageBytes = 65_536;

/** All places are in bytes, all counts in numbers of 4 bytes. */
export class SimdMemory implements Memory {
  readonly exports: SimdExports;
  floats: Float32Array;
  integers: Int32Array;
  private free: number;

  constructor(module: WebAssembly.Module) {
    const { exports } = new WebAssembly.Instance(module);
    this.exports = exports as unknown as SimdExports;
    this.floats = new Float32Array(this.exports.memory.buffer);
    this.integers = new Int32Array(this.exports.memory.buffer);
    this.free = this.exports.base();
  }

  get capacity(): number {
    return this.floats.length;
  }

  /** Makes room; only while nothing reads the memory, since growing it moves it. */
  reserve(count: number): void {
    const missing = this.exports.base() + count * 4 - this.exports.memory.buffer.byteLength;
    if (missing <= 0) return;
    this.exports.memory.grow(Math.ceil(missing / pageBytes));
    this.floats = new Float32Array(this.exports.memory.buffer);
    this.integers = new Int32Array(this.exports.memory.buffer);
  }

  /** What is allocated from now on lies behind this place; default: at the beginning. */
  startAt(place = this.exports.base()): void {
    this.free = place;
  }

  /** The place of `count` numbers, at a multiple of 16. */
  allocate(count: number): number {
    const place = (this.free + 15) & ~15;
    this.free = place + count * 4;
    if (this.free > this.exports.memory.buffer.byteLength) {
      throw new Error(`memory: expected ${this.free} bytes, got ${this.floats.byteLength}`);
    }
    return place;
  }

  /** Copies the values to a place of their own. */
  put(values: Float32Array): number {
    const place = this.allocate(values.length);
    this.floats.set(values, place / 4);
    return place;
  }

  /** A view of numbers in the memory. */
  view(place: number, count: number): Float32Array {
    return this.floats.subarray(place / 4, place / 4 + count);
  }
}
