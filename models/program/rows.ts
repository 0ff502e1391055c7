/**
 * What an operation's kernel works on: the rows of a batch in a long array, and beside them the
 * loss's derivatives by each number. A parameter's rows are one, read by every row of the batch.
 */
export interface Rows {
  values: Float32Array;
  gradients: Float32Array;
  /** Where the first row begins. */
  readonly offset: number;
  /** How many numbers a row holds. */
  readonly width: number;
  /** From one row to the next: `width`, end to end; 0 for a parameter. */
  readonly stride: number;
  /** How many of the first columns nobody asks the derivatives by. */
  columnsWithoutGradient: number;
}

/** What stands in for arrays until a run brings its own. */
export const none: Float32Array = new Float32Array();

/** An operation on plain arrays, and its way back. */
export interface Kernel {
  /** Writes the rows of what the operation makes. */
  forward(batch: number, out: Rows, ...operands: Rows[]): void;
  /** Adds to the operands' gradients what follows from those of `out` (the adjoint). */
  backward(batch: number, out: Rows, ...operands: Rows[]): void;
  /**
   * How many of the first columns of what it makes go back to nothing that is asked; default:
   * none, which is never wrong.
   */
  columnsWithoutGradient?(...operands: Rows[]): number;
}

/**
 * An operation on one number, over `count` numbers that lie end to end. Each operation writes its
 * own loops: the engine compiles a loop for one function in it, and calls what it cannot foresee.
 */
export interface ScalarLoops {
  /** Makes out's numbers from index `to` on of a's from index `from` on. */
  forward(count: number, out: Rows, to: number, a: Rows, from: number): void;
  /** Adds to a's gradients what follows from out's. */
  backward(count: number, out: Rows, to: number, a: Rows, from: number): void;
}

/** The kernel of an operation on one number. */
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

/** An operation on two numbers, in the same way. */
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

/** The kernel of an operation on two numbers. */
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

/** The whole batch is one run, unless an operand is a parameter's one row. */
function runLength(batch: number, out: Rows, ...operands: readonly Rows[]): number {
  return operands.some(({ stride }) => stride === 0) ? out.width : batch * out.width;
}

function placeIn({ offset, stride }: Rows, done: number): number {
  return stride === 0 ? offset : offset + done;
}
