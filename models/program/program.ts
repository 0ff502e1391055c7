/**
 * A cell flattened to a list of operations over one buffer, for a batch. It is built from the
 * definition's expressions and has no code for any particular cell; a body runs it.
 */
import type { Cell } from '../cell';
import type { Sizes } from '../read/parameters';
import { type Flattened, flatten } from './flatten';
import type { Rows } from './rows';
import type { Frames, Wanted } from './sequence';

/** The offset and width of a quantity's rows in a step's frame. */
export interface Slot {
  readonly offset: number;
  readonly width: number;
}

export class Program implements Flattened {
  readonly frameSize: number;
  readonly slots: Flattened['slots'];
  readonly instructions: Flattened['instructions'];
  readonly parameters: Flattened['parameters'];
  readonly placed: Flattened['placed'];

  constructor(
    readonly cell: Cell,
    readonly sizes: Sizes,
    readonly batch: number,
  ) {
    const { frameSize, slots, instructions, parameters, placed } = flatten(cell, sizes, batch);
    this.frameSize = frameSize;
    this.slots = slots;
    this.instructions = instructions;
    this.parameters = parameters;
    this.placed = placed;
  }

  /** The slot of a quantity in a frame. @throws if the cell has no such quantity */
  slot(name: string): Slot {
    const slot = this.slots.get(name);
    if (!slot) throw new Error(`${this.cell.name}: expected a quantity, got ${name}`);
    return slot;
  }

  /**
   * A quantity's numbers at a step (counted from 0), [batch × width] row by row: a view, not a
   * copy.
   */
  valuesAt({ values }: Frames, step: number, name: string): Float32Array {
    const { offset, width } = this.slot(name);
    const from = step * this.frameSize + offset;
    return values.subarray(from, from + this.batch * width);
  }

  /** How many numbers the parameters have; every step reads each once. */
  get parameterCount(): number {
    let count = 0;
    for (const { gradients } of this.parameters.values()) count += gradients.length;
    return count;
  }

  /** The slot of the output y; a cell may have none, which is 0 wide. */
  get outputSlot(): Slot {
    return this.slots.get('y') ?? { offset: 0, width: 0 };
  }

  /** The number of steps of a sequence. */
  stepsOf(xs: Float32Array): number {
    return xs.length / (this.batch * this.slot('x').width);
  }

  /** Marks the derivatives that a backward pass may skip, which saves whole matrix products. */
  markNeeded({ parameters: ofParameters = false, inputs: ofInputs = false }: Wanted): void {
    const mark = (rows: Rows, needed: boolean) => {
      rows.columnsWithoutGradient = needed ? 0 : rows.width;
    };
    for (const rows of this.parameters.values()) mark(rows, ofParameters);
    const x = this.slots.get('x');
    if (x) mark(x, ofInputs);
    for (const { application, out, operands } of this.instructions) {
      out.columnsWithoutGradient =
        application.operation.kernel.columnsWithoutGradient?.(...operands) ?? 0;
    }
  }
}
