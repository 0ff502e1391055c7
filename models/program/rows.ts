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
  /** From one row to the next; 0 for a parameter. */
  readonly stride: number;
}

/** An operation on plain arrays, and its way back. */
export interface Kernel {
  /** Writes the rows of what the operation makes. */
  forward(batch: number, out: Rows, ...operands: Rows[]): void;
  /** Adds to the operands' gradients what follows from those of `out` (the adjoint). */
  backward(batch: number, out: Rows, ...operands: Rows[]): void;
}

/**
 * The kernel of an operation on one number.
 * @param derivative by the operand, from the operand's value and from what was made of it
 */
export function scalarKernel(
  scalar: (a: number) => number,
  derivative: (a: number, made: number) => number,
): Kernel {
  return {
    forward(batch, out, a) {
      for (let row = 0; row < batch; row++) {
        const to = out.offset + row * out.stride;
        const from = (a as Rows).offset + row * (a as Rows).stride;
        for (let i = 0; i < out.width; i++) {
          out.values[to + i] = scalar((a as Rows).values[from + i] as number);
        }
      }
    },
    backward(batch, out, a) {
      const { values, gradients, offset, stride } = a as Rows;
      for (let row = 0; row < batch; row++) {
        const to = out.offset + row * out.stride;
        const from = offset + row * stride;
        for (let i = 0; i < out.width; i++) {
          const slope = derivative(values[from + i] as number, out.values[to + i] as number);
          gradients[from + i] =
            (gradients[from + i] as number) + (out.gradients[to + i] as number) * slope;
        }
      }
    },
  };
}

/**
 * The kernel of an operation on two numbers.
 * @param byA, byB the derivatives by either operand, from both operands' values
 */
export function pairKernel(
  make: (a: number, b: number) => number,
  byA: (a: number, b: number) => number,
  byB: (a: number, b: number) => number,
): Kernel {
  return {
    forward(batch, out, ...operands) {
      const [a, b] = operands as [Rows, Rows];
      for (let row = 0; row < batch; row++) {
        const to = out.offset + row * out.stride;
        const fromA = a.offset + row * a.stride;
        const fromB = b.offset + row * b.stride;
        for (let i = 0; i < out.width; i++) {
          out.values[to + i] = make(a.values[fromA + i] as number, b.values[fromB + i] as number);
        }
      }
    },
    backward(batch, out, ...operands) {
      const [a, b] = operands as [Rows, Rows];
      for (let row = 0; row < batch; row++) {
        const to = out.offset + row * out.stride;
        const fromA = a.offset + row * a.stride;
        const fromB = b.offset + row * b.stride;
        for (let i = 0; i < out.width; i++) {
          const gradient = out.gradients[to + i] as number;
          const valueA = a.values[fromA + i] as number;
          const valueB = b.values[fromB + i] as number;
          a.gradients[fromA + i] =
            (a.gradients[fromA + i] as number) + gradient * byA(valueA, valueB);
          b.gradients[fromB + i] =
            (b.gradients[fromB + i] as number) + gradient * byB(valueA, valueB);
        }
      }
    },
  };
}
