/** Runs programs by each operation's own loops over typed arrays: where WebAssembly is refused. */
import type { AdamSettings, AdamUpdate, Body, LeasedFrames } from './body';
import type { Instruction } from './flatten';
import { type Memory, Pool } from './pool';
import type { Program } from './program';
import type {
  Arrays,
  Derivatives,
  GradientInput,
  HeldValue,
  SequenceInput,
  Wanted,
} from './sequence';

class ArrayMemory implements Memory {
  values = new Float32Array();

  get capacity(): number {
    return this.values.length;
  }

  reserve(count: number): void {
    if (this.values.length < count) this.values = new Float32Array(count);
  }
}

const frameMemory = new Pool(() => new ArrayMemory());

export const loopsBody: Body = { title: 'plain loops', pace: 4e5, forward, backward, adam };

function forward(program: Program, input: SequenceInput): LeasedFrames {
  const { batch, frameSize, cell } = program;
  const { parameters, xs, initial, holds = [] } = input;
  const steps = program.stepsOf(xs);
  const lease = frameMemory.take(steps * frameSize);
  const values = lease.memory.values.subarray(0, steps * frameSize);
  const frames = { steps, values, lease };
  takeParameters(program, parameters);
  const x = program.slot('x');
  const inputs = batch * x.width;
  for (let step = 0; step < steps; step++) {
    const frame = values.subarray(step * frameSize, (step + 1) * frameSize);
    for (const rows of program.placed) rows.values = frame;
    frame.set(xs.subarray(step * inputs, (step + 1) * inputs), x.offset);
    for (const { name } of cell.states) {
      const previous = program.slot(`${name}_prev`);
      const state = step > 0 ? program.valuesAt(frames, step - 1, name) : initial[name];
      if (state) frame.set(state, previous.offset);
      else frame.fill(0, previous.offset, previous.offset + batch * previous.width);
    }
    for (const instruction of program.instructions) {
      const { application, out, operands } = instruction;
      application.operation.kernel.forward(batch, out, ...operands);
      for (const { value, unit } of heldAt(holds, instruction, step)) {
        overwrite(frame, instruction, batch, unit, value);
      }
    }
  }
  return frames;
}

function backward(program: Program, input: GradientInput, wanted: Wanted): Derivatives {
  const { batch, frameSize, cell } = program;
  const { parameters, frames, yGradients, seeds = {}, holds = [] } = input;
  const { steps } = frames;
  takeParameters(program, parameters);
  program.markNeeded(wanted);
  for (const { gradients } of program.parameters.values()) gradients.fill(0);
  const states: Record<string, Float32Array> = {};
  for (const { name } of wanted.states ? cell.states : []) {
    states[name] = new Float32Array((steps + 1) * batch * program.slot(name).width);
  }
  const x = program.slot('x');
  const y = program.outputSlot;
  const outputs = batch * y.width;
  const inputs = new Float32Array(wanted.inputs ? steps * batch * x.width : 0);
  let here = new Float32Array(frameSize);
  let after = new Float32Array(frameSize);
  for (let step = steps - 1; step >= 0; step--) {
    here.fill(0);
    if (yGradients) here.set(yGradients.subarray(step * outputs, (step + 1) * outputs), y.offset);
    for (const [name, values] of step === steps - 1 ? Object.entries(seeds) : []) {
      addInto(here, program.slot(name).offset, values, 0, values.length);
    }
    for (const { name } of step < steps - 1 ? cell.states : []) {
      const { offset, width } = program.slot(name);
      addInto(here, offset, after, program.slot(`${name}_prev`).offset, batch * width);
    }
    for (const rows of program.placed) {
      rows.values = frames.values.subarray(step * frameSize, (step + 1) * frameSize);
      rows.gradients = here;
    }
    for (let index = program.instructions.length - 1; index >= 0; index--) {
      const instruction = program.instructions[index] as Instruction;
      for (const { unit } of heldAt(holds, instruction, step)) {
        overwrite(here, instruction, batch, unit, 0);
      }
      const { application, out, operands } = instruction;
      application.operation.kernel.backward(batch, out, ...operands);
    }
    if (wanted.inputs) {
      const from = x.offset;
      inputs.set(here.subarray(from, from + batch * x.width), step * batch * x.width);
    }
    let isLeft = false;
    for (const { name } of cell.states) {
      const { offset, width } = program.slot(name);
      const { offset: from } = program.slot(`${name}_prev`);
      const count = batch * width;
      const previous = here.subarray(from, from + count);
      isLeft ||= previous.some((value) => value !== 0);
      states[name]?.set(here.subarray(offset, offset + count), (step + 1) * count);
      if (step === 0) states[name]?.set(previous);
    }
    // With derivatives at the last step only, nothing follows where nothing is left.
    if (!yGradients && !isLeft) break;
    [here, after] = [after, here];
  }
  return { parameters: wanted.parameters ? gradientsOf(program) : {}, states, inputs };
}

/** Copied because the program reuses its arrays. */
function gradientsOf(program: Program): Arrays {
  return Object.fromEntries(
    Array.from(program.parameters, ([name, { gradients }]) => [name, gradients.slice()]),
  );
}

function* heldAt(
  holds: readonly HeldValue[],
  { makes }: Instruction,
  step: number,
): Generator<HeldValue, void> {
  if (makes === undefined) return;
  for (const hold of holds) {
    if (hold.name === makes && hold.from <= step && step <= hold.to) yield hold;
  }
}

function overwrite(
  frame: Float32Array,
  { out: { offset, width } }: Instruction,
  batch: number,
  unit: number | undefined,
  value: number,
): void {
  if (unit === undefined) frame.fill(value, offset, offset + batch * width);
  else for (let row = 0; row < batch; row++) frame[offset + row * width + unit] = value;
}

function addInto(
  to: Float32Array,
  at: number,
  values: Float32Array,
  from: number,
  count: number,
): void {
  for (let i = 0; i < count; i++)
    to[at + i] = (to[at + i] as number) + (values[from + i] as number);
}

function takeParameters(program: Program, given: Arrays): void {
  for (const [name, rows] of program.parameters) {
    const values = given[name];
    if (!values) throw new Error(`${name}: expected a parameter, got nothing`);
    rows.values = values;
  }
}

function adam(
  { values, means, squares, gradients }: AdamUpdate,
  { learningRate, beta1, beta2, epsilon, count }: AdamSettings,
): Omit<AdamUpdate, 'gradients'> {
  const next = { values: values.slice(), means: means.slice(), squares: squares.slice() };
  const firstShare = 1 - beta1 ** count;
  const secondShare = 1 - beta2 ** count;
  for (let i = 0; i < gradients.length; i++) {
    const own = gradients[i] as number;
    const mean = beta1 * (means[i] as number) + (1 - beta1) * own;
    const square = beta2 * (squares[i] as number) + (1 - beta2) * own * own;
    next.means[i] = mean;
    next.squares[i] = square;
    const step = mean / firstShare / (Math.sqrt(square / secondShare) + epsilon);
    next.values[i] = (values[i] as number) - learningRate * step;
  }
  return next;
}
