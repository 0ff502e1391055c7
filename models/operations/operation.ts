import type { Tensor } from '@tensorflow/tfjs';
import type { Kernel } from '../program/rows';
import type { Part, Term } from '../read/explanation';

/** An operation of the cell language, with all its representations. */
export interface Operation {
  readonly name: string;
  /** The label of its node in the diagram. */
  readonly sign: string;
  /** Precedence of the written form: 1 sum, 2 product, 3 call or bracket. */
  readonly binding: 1 | 2 | 3;
  /** The precedence below which an operand needs brackets. */
  readonly needs: 1 | 2 | 3;
  /**
   * The width of its result: that of its operands, which must agree; the sum of their widths; or
   * the layer's.
   */
  readonly width: 'kept' | 'joined' | 'layer';
  /** What it does, in words: "multiplies". */
  readonly verb: string;
  /** Set on an operation with one operand: the function of one number. */
  readonly scalar?: (a: number) => number;
  tex(...operands: string[]): string;
  /** The written form in plain characters. */
  plain(...operands: string[]): string;
  /** The spoken form, with commas for pauses. */
  say(...operands: string[]): string;
  /** The form in Python, on tensors of torch; a parameter is written `self.in2reset.weight`. */
  torch(...operands: string[]): string;
  /** Set if it is a call in Python only: it binds as one, and its operands need no brackets. */
  readonly torchCall?: true;
  run(...operands: Tensor[]): Tensor;
  /** One number of the result, as a sum of products. */
  terms(unit: number, ...operands: Part[]): readonly Term[];
  /** Forward and backward pass on plain arrays, used by programs. */
  readonly kernel: Kernel;
}
