/** Runs programs in WebAssembly with SIMD: `simd/` is its source. */
import type { AdamSettings, AdamUpdate, Body, LeasedFrames } from './body';
import { loopsBody } from './loopsBody';
import { Pool } from './pool';
import type { Program } from './program';
import type { Derivatives, GradientInput, SequenceInput, Wanted } from './sequence';
import * as at from './simd/layout';
import { SimdMemory } from './simdMemory';
import {
  isKnown,
  panelCounts,
  putHolds,
  putInstructions,
  putParameters,
  putRun,
  putSeeds,
  putStates,
} from './simdRecords';

/** More than all records of a run need, besides what `countOf` counts. */
const forRecords = 4096;

class SimdBody implements Body {
  readonly pace = 3e6;
  private readonly pool: Pool<SimdMemory>;
  /** By program, whether all its operations are known. */
  private readonly known = new WeakMap<Program, boolean>();

  constructor(
    module: WebAssembly.Module,
    readonly title: string,
  ) {
    this.pool = new Pool(() => new SimdMemory(module));
  }

  forward(program: Program, input: SequenceInput): LeasedFrames {
    if (!this.knows(program)) return loopsBody.forward(program, input);
    const { parameters, xs, initial, holds = [] } = input;
    const steps = program.stepsOf(xs);
    const lease = this.pool.take(countOf(program, steps, holds.length));
    const { memory } = lease;
    memory.startAt();
    const own = putParameters(memory, program, parameters);
    const fields = sharedFields(program, steps);
    fields.set(at.instructions, putInstructions(memory, program, own));
    fields.set(at.states, putStates(memory, program, initial, new Map()));
    fields.set(at.xs, memory.put(xs));
    const [place, count] = putHolds(memory, program, holds);
    fields.set(at.holds, place).set(at.holdCount, count);
    const frames = memory.allocate(steps * program.frameSize);
    fields.set(at.frames, frames);
    memory.exports.forward(putRun(memory, fields));
    return { steps, values: memory.view(frames, steps * program.frameSize), lease };
  }

  backward(program: Program, input: GradientInput, wanted: Wanted): Derivatives {
    if (!this.knows(program)) return loopsBody.backward(program, input, wanted);
    const { frames, holds = [] } = input;
    program.markNeeded(wanted);
    const { buffer, byteOffset, byteLength } = frames.values;
    const own = this.pool.find((memory) => memory.floats.buffer === buffer);
    if (own) {
      own.startAt(byteOffset + byteLength);
      return backpropagate(own, program, input, byteOffset, wanted);
    }
    const lease = this.pool.take(countOf(program, frames.steps, holds.length));
    const { memory } = lease;
    memory.startAt();
    const derivatives = backpropagate(memory, program, input, memory.put(frames.values), wanted);
    lease.isInUse = () => false;
    return derivatives;
  }

  adam(update: AdamUpdate, settings: AdamSettings): Omit<AdamUpdate, 'gradients'> {
    const { learningRate, beta1, beta2, epsilon, count } = settings;
    const { length } = update.values;
    // Whole vectors of four numbers each, and what alignment may take.
    const lease = this.pool.take(4 * (length + 8));
    const { memory } = lease;
    memory.startAt();
    const values = memory.put(update.values);
    const means = memory.put(update.means);
    const squares = memory.put(update.squares);
    const gradients = memory.put(update.gradients);
    memory.exports.adam(
      length * 4,
      ...([values, means, squares, gradients] as const),
      ...([learningRate, beta1, beta2, 1 - beta1 ** count, 1 - beta2 ** count, epsilon] as const),
    );
    lease.isInUse = () => false;
    const copyOf = (place: number) => memory.view(place, length).slice();
    return { values: copyOf(values), means: copyOf(means), squares: copyOf(squares) };
  }

  private knows(program: Program): boolean {
    let known = this.known.get(program);
    if (known === undefined) {
      known = isKnown(program);
      this.known.set(program, known);
    }
    return known;
  }
}

/**
 * The body, or undefined where the browser or its settings refuse it.
 * @param compiled the WebAssembly in base64, from `virtual:simd` or `virtual:fusedSimd`
 */
export function simdBodyOf(compiled: string, title = 'WebAssembly with SIMD'): Body | undefined {
  try {
    const bytes = Uint8Array.from(atob(compiled), (letter) => letter.charCodeAt(0));
    return new SimdBody(new WebAssembly.Module(bytes), title);
  } catch {
    return undefined;
  }
}

/** @param frames the place of the run's frames in the memory */
function backpropagate(
  memory: SimdMemory,
  program: Program,
  { parameters, frames: { steps }, yGradients, seeds = {}, holds = [] }: GradientInput,
  frames: number,
  wanted: Wanted,
): Derivatives {
  const own = putParameters(memory, program, parameters);
  const fields = sharedFields(program, steps);
  fields.set(at.frames, frames);
  fields.set(at.instructions, putInstructions(memory, program, own));
  const stateCounts = new Map(
    (wanted.states ? program.cell.states : []).map(({ name }) => {
      return [name, (steps + 1) * program.batch * program.slot(name).width];
    }),
  );
  const states = new Map(
    Array.from(stateCounts, ([name, count]) => [name, memory.allocate(count)] as const),
  );
  for (const [name, place] of states) memory.view(place, stateCounts.get(name) ?? 0).fill(0);
  fields.set(at.states, putStates(memory, program, {}, states));
  fields.set(at.gradientFrames, memory.allocate(2 * program.frameSize));
  const inputCount = wanted.inputs ? steps * program.batch * program.slot('x').width : 0;
  const inputs = memory.allocate(inputCount);
  memory.view(inputs, inputCount).fill(0);
  if (wanted.inputs) fields.set(at.xGradients, inputs);
  if (yGradients) fields.set(at.yGradients, memory.put(yGradients));
  fields.set(at.seeds, putSeeds(memory, program, seeds));
  fields.set(at.seedCount, Object.keys(seeds).length);
  const [place, count] = putHolds(memory, program, holds);
  fields.set(at.holds, place).set(at.holdCount, count);
  fields.set(at.toGradients, own.toGradients).set(at.ofParameters, wanted.parameters ? 1 : 0);
  memory.exports.backward(putRun(memory, fields));
  const copyOf = (from: number, length: number) => memory.view(from, length).slice();
  const parameterGradients = Array.from(program.parameters, ([name, rows]) => {
    const from = (own.places.get(rows) ?? 0) + own.toGradients;
    return [name, copyOf(from, rows.gradients.length)] as const;
  });
  return {
    parameters: wanted.parameters ? Object.fromEntries(parameterGradients) : {},
    states: Object.fromEntries(
      Array.from(states, ([name, from]) => [name, copyOf(from, stateCounts.get(name) ?? 0)]),
    ),
    inputs: copyOf(inputs, inputCount),
  };
}

/** The fields that both passes have. */
function sharedFields(program: Program, steps: number): Map<number, number> {
  const { batch, frameSize, cell } = program;
  const [x, y] = [program.slot('x'), program.outputSlot];
  return new Map([
    [at.instructionCount, program.instructions.length],
    [at.batch, batch],
    [at.steps, steps],
    [at.frameBytes, frameSize * 4],
    [at.xOffset, x.offset * 4],
    [at.xBytes, batch * x.width * 4],
    [at.yOffset, y.offset * 4],
    [at.yBytes, batch * y.width * 4],
    [at.stateCount, cell.states.length],
  ]);
}

/**
 * The numbers that a run needs at most, forward and back: the backward pass finds its room behind
 * the frames, which must not move.
 */
function countOf(program: Program, steps: number, holdCount: number): number {
  const { batch, frameSize, parameters, instructions } = program;
  let each = forRecords;
  for (const { gradients } of parameters.values()) each += 2 * gradients.length + 16;
  for (const { application, out, operands } of instructions) {
    each += (at.operands + operands.length * at.operandBytes) / 4 + 16;
    if (application.operation.name !== 'linear') continue;
    const counts = panelCounts(out.width, operands[0]?.width ?? 0);
    each += counts.forward + counts.backward + counts.transposed;
  }
  each += holdCount * batch * (at.holdRecordBytes / 4);
  const [x, y] = [program.slot('x'), program.outputSlot];
  // Frames, inputs and their derivatives, those by y, by the states, and two gradient frames.
  const perStep = frameSize + batch * (2 * x.width + y.width);
  const states = program.cell.states.reduce((sum, { name }) => sum + program.slot(name).width, 0);
  return 2 * each + steps * perStep + (steps + 3) * batch * states + 3 * frameSize;
}
