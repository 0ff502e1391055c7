/**
 * The operand of a kernel: the rows of a batch within an array, and the gradients in a second
 * array. A parameter has one row, shared by the whole batch.
 */
export interface Rows {
  values: Float32Array;
  gradients: Float32Array;
  /** Offset of the first row. */
  readonly offset: number;
  /** Length of a row. */
  readonly width: number;
  /** Distance between rows: `width`; 0 for a parameter. */
  readonly stride: number;
  /** The number of leading columns whose gradients are not needed. */
  columnsWithoutGradient: number;
}

/** Placeholder until a run sets the arrays. */
export const none: Float32Array = new Float32Array();

/** An operation on plain arrays, with its backward pass. */
export interface Kernel {
  /** Writes the rows of the result. */
  forward(batch: number, out: Rows, ...operands: Rows[]): void;
  /** Adds to the operands' gradients, given those of `out` (the adjoint). */
  backward(batch: number, out: Rows, ...operands: Rows[]): void;
  /**
   * The number of leading result columns whose gradients are not needed; default: 0, which is
   * always correct.
   */
  columnsWithoutGradient?(...operands: Rows[]): number;
}

/**
 * An element-wise operation over `count` consecutive numbers. Each operation has its own loops,
 * because JavaScript engines inline only a function that is the same at every call.
 */
export interface ScalarLoops {
  /** Computes out's numbers from index `to` on, from a's from index `from` on. */
  forward(count: number, out: Rows, to: number, a: Rows, from: number): void;
  /** Adds to a's gradients, given out's. */
  backward(count: number, out: Rows, to: number, a: Rows, from: number): void;
}

/** The kernel of an element-wise operation with one operand. */
export function scalarKernel({ forward, backward }: ScalarLoops): Kernel {
  const over =
    (loop: ScalarLoops['forward']): Kernel['forward'] =>
    (batch, out, ...operands) => {
      const [a] = operands as [Rows];
      const count = runLength(batch, out, a);
      for (let done = 0; done < batch * out.width; done += count) {
        loop(count, out, out.offset + done, a, placeIn(a, done));
      }
    };
  return { forward: over(forward), backward: over(backward) };
}

/** An element-wise operation with two operands. */
export interface PairLoops {
  forward(
    count: number,
    out: Rows,
    to: number,
    a: Rows,
    fromA: number,
    b: Rows,
    fromB: number,
  ): void;
  backward(
    count: number,
    out: Rows,
    to: number,
    a: Rows,
    fromA: number,
    b: Rows,
    fromB: number,
  ): void;
}

/** The kernel of an element-wise operation with two operands. */
export function pairKernel({ forward, backward }: PairLoops): Kernel {
  const over =
    (loop: PairLoops['forward']): Kernel['forward'] =>
    (batch, out, ...operands) => {
      const [a, b] = operands as [Rows, Rows];
      const count = runLength(batch, out, a, b);
      for (let done = 0; done < batch * out.width; done += count) {
        loop(count, out, out.offset + done, a, placeIn(a, done), b, placeIn(b, done));
      }
    };
  return { forward: over(forward), backward: over(backward) };
}

/** The length of one loop: the whole batch, or one row if an operand is a parameter. */
function runLength(batch: number, out: Rows, ...operands: readonly Rows[]): number {
  return operands.some(({ stride }) => stride === 0) ? out.width : batch * out.width;
}

function placeIn({ offset, stride }: Rows, done: number): number {
  return stride === 0 ? offset : offset + done;
}
