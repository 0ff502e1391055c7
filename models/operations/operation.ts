import type { Tensor } from '@tensorflow/tfjs';
import type { Kernel } from '../program/rows';
import type { Part, Term } from '../read/explanation';

/** One operation of the closed vocabulary with all its readings side by side. */
export interface Operation {
  readonly name: string;
  /** What the diagram's node shows. */
  readonly sign: string;
  /** How tightly the written form binds: 1 sum, 2 product, 3 call or bracket. */
  readonly binding: 1 | 2 | 3;
  /** The binding each operand needs to stand without brackets. */
  readonly needs: 1 | 2 | 3;
  /** How wide its result is: as its operands, which must agree; as all of them joined; as its layer. */
  readonly width: 'kept' | 'joined' | 'layer';
  /** What it does, in words: "multiplies". */
  readonly verb: string;
  /** Set on an operation of one operand: what it makes of one number. */
  readonly scalar?: (a: number) => number;
  tex(...operands: string[]): string;
  /** The written form in plain characters. */
  plain(...operands: string[]): string;
  /** The same as it is said aloud, commas for pauses. */
  say(...operands: string[]): string;
  run(...operands: Tensor[]): Tensor;
  /** One number of what it makes, as a sum of products. */
  terms(unit: number, ...operands: Part[]): readonly Term[];
  /** The same on plain arrays, and its way back: what a program is made of. */
  readonly kernel: Kernel;
}
