/**
 * A cell flattened to a list of operations over one buffer, which runs sequences. It is built from
 * the definition's expressions, with one instruction and its forward and backward kernels per
 * operation; it has no code for any particular cell.
 */
import type { Cell } from '../cell';
import type { Sizes } from '../read/parameters';
import { type Flattened, flatten, type Instruction } from './flatten';
import { none, type Rows } from './rows';

/** Arrays by name of state or parameter. */
export type Arrays = Readonly<Record<string, Float32Array>>;

/** The offset and width of a quantity's rows in a step's frame. */
export interface Slot {
  readonly offset: number;
  readonly width: number;
}

/** The numbers of a run: one frame per step, with a slot for every quantity. */
export interface Frames {
  readonly steps: number;
  /** May be longer than the steps need. */
  readonly values: Float32Array;
}

/** May overwrite the result of an equation, in place. */
export type Overwrite = (name: string, step: number, values: Float32Array) => void;

/**
 * Returns the derivatives of the loss by a quantity at a step, [batch × width]: a view that is
 * reused.
 */
export type GradientOf = (name: string) => Float32Array;

/** Callbacks of the backward pass. */
export interface BackHooks {
  /** Called after each step (counted from 0), from the last to the first. */
  readonly onStep?: (step: number, gradientOf: GradientOf) => void;
  /** Whether `onStep` needs the derivatives by x; default: true. Faster without. */
  readonly ofInputs?: boolean;
  /** Called before each equation's backward pass; may zero gradients of held values. */
  readonly overwrite?: Overwrite | undefined;
}

export class Program {
  /** The length of one step's frame. */
  readonly frameSize: number;
  private readonly slots: Flattened['slots'];
  private readonly instructions: Flattened['instructions'];
  private readonly parameters: Flattened['parameters'];
  private readonly placed: Flattened['placed'];
  /** The gradient frames of the current and the previous step; allocated on first use. */
  private adjoints: [Float32Array, Float32Array] | undefined;
  /** The buffer of a released run, for reuse. */
  private released: Float32Array = none;

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
    return this.rows(name);
  }

  private rows(name: string): Rows {
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

  /**
   * Runs a sequence.
   * @param xs [steps × batch × input], step by step, row by row
   * @param initial every state before the first step, [batch × hidden]
   * @param overwrite called after every equation of every step, counted from 0
   */
  run(parameters: Arrays, xs: Float32Array, initial: Arrays, overwrite?: Overwrite): Frames {
    const { batch, frameSize, cell, sizes } = this;
    const inputs = batch * sizes.inputSize;
    const steps = inputs > 0 ? xs.length / inputs : 0;
    const frames = { steps, values: this.bufferOf(steps * frameSize) };
    this.take(parameters);
    for (let step = 0; step < steps; step++) {
      const frame = frames.values.subarray(step * frameSize, (step + 1) * frameSize);
      for (const rows of this.placed) rows.values = frame;
      const x = this.slots.get('x');
      if (x) frame.set(xs.subarray(step * inputs, (step + 1) * inputs), x.offset);
      for (const { name } of cell.states) {
        const previous = this.slots.get(`${name}_prev`);
        const state = step > 0 ? this.valuesAt(frames, step - 1, name) : initial[name];
        if (!previous) continue;
        if (state) frame.set(state, previous.offset);
        else frame.fill(0, previous.offset, previous.offset + batch * previous.width);
      }
      for (const { application, out, operands, makes } of this.instructions) {
        application.operation.kernel.forward(batch, out, ...operands);
        if (makes && overwrite) {
          overwrite(makes, step, frame.subarray(out.offset, out.offset + batch * out.width));
        }
      }
    }
    return frames;
  }

  /**
   * Releases a run's buffer for the next run to overwrite, as training does at every step. Views
   * into it become invalid, and it can no longer be backpropagated.
   */
  release({ values }: Frames): void {
    if (values.length > this.released.length) this.released = values;
  }

  /**
   * Backpropagation through time: from the derivatives by the logits to those by the states and
   * parameters.
   * @param logits [steps × batch × output], the derivatives by y
   * @returns the derivatives by the parameters; the next call reuses the arrays
   */
  back(
    parameters: Arrays,
    frames: Frames,
    logits: Float32Array,
    { onStep, overwrite, ofInputs = onStep !== undefined }: BackHooks = {},
  ): Arrays {
    const { batch, cell } = this;
    this.take(parameters);
    this.markNeeded(ofInputs, true);
    for (const { gradients } of this.parameters.values()) gradients.fill(0);
    const y = this.slot('y');
    const outputs = batch * y.width;
    let [here, after] = this.derivatives();
    for (let step = frames.steps - 1; step >= 0; step--) {
      here.fill(0);
      here.set(logits.subarray(step * outputs, (step + 1) * outputs), y.offset);
      for (const { name } of cell.states) {
        const previous = this.slots.get(`${name}_prev`);
        if (!previous || step === frames.steps - 1) continue;
        const { offset, width } = this.slot(name);
        for (let i = 0; i < batch * width; i++) {
          here[offset + i] = (here[offset + i] as number) + (after[previous.offset + i] as number);
        }
      }
      this.reverse(frames, step, here, overwrite);
      onStep?.(step, this.gradientsIn(here));
      [here, after] = [after, here];
    }
    return Object.fromEntries(
      Array.from(this.parameters, ([name, { gradients }]) => [name, gradients]),
    );
  }

  /**
   * The backward pass of one step: from the derivatives by its results to those by its previous
   * states. Derivatives by x and the parameters are not computed.
   * @param seeds by name, [batch × width] each; default: zeros
   * @returns views that the next call reuses
   */
  backStep(parameters: Arrays, frames: Frames, step: number, seeds: Arrays): GradientOf {
    this.take(parameters);
    this.markNeeded(false, false);
    const [here] = this.derivatives();
    here.fill(0);
    for (const [name, values] of Object.entries(seeds)) here.set(values, this.slot(name).offset);
    this.reverse(frames, step, here);
    return this.gradientsIn(here);
  }

  /** Runs each instruction's backward pass on a gradient frame, the last first. */
  private reverse(frames: Frames, step: number, here: Float32Array, overwrite?: Overwrite): void {
    const { batch, frameSize } = this;
    const frame = frames.values.subarray(step * frameSize, (step + 1) * frameSize);
    for (const rows of this.placed) {
      rows.values = frame;
      rows.gradients = here;
    }
    for (let index = this.instructions.length - 1; index >= 0; index--) {
      const { application, out, operands, makes } = this.instructions[index] as Instruction;
      if (makes && overwrite) {
        overwrite(makes, step, here.subarray(out.offset, out.offset + batch * out.width));
      }
      application.operation.kernel.backward(batch, out, ...operands);
    }
  }

  /** Marks the derivatives that the backward pass may skip, which saves whole matrix products. */
  private markNeeded(ofInputs: boolean, ofParameters: boolean): void {
    for (const rows of this.parameters.values())
      rows.columnsWithoutGradient = ofParameters ? 0 : rows.width;
    const x = this.slots.get('x');
    if (x) x.columnsWithoutGradient = ofInputs ? 0 : x.width;
    for (const { application, out, operands } of this.instructions) {
      out.columnsWithoutGradient =
        application.operation.kernel.columnsWithoutGradient?.(...operands) ?? 0;
    }
  }

  private derivatives(): [Float32Array, Float32Array] {
    this.adjoints ??= [new Float32Array(this.frameSize), new Float32Array(this.frameSize)];
    return this.adjoints;
  }

  /** A buffer of this length with arbitrary content: a run overwrites all of it. */
  private bufferOf(count: number): Float32Array {
    const { released } = this;
    if (count === 0 || released.length < count) return new Float32Array(count);
    this.released = none;
    return released;
  }

  private gradientsIn(frame: Float32Array): GradientOf {
    return (name) => {
      const { offset, width, columnsWithoutGradient } = this.rows(name);
      if (columnsWithoutGradient === width)
        throw new Error(`${name}: its derivatives were not asked for`);
      return frame.subarray(offset, offset + this.batch * width);
    };
  }

  private take(parameters: Arrays): void {
    for (const [name, rows] of this.parameters) {
      const values = parameters[name];
      if (!values) throw new Error(`${name}: expected a parameter, got nothing`);
      rows.values = values;
    }
  }
}
