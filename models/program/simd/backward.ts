/** Backpropagation through time, after `forward`. */
import * as concat from './concat';
import { add, addProducts, backwardOne } from './elementwise';
import * as at from './layout';
import * as linear from './linear';
import * as opcodes from './opcodes';
import {
  advance,
  firstOperand,
  hold,
  instructionAt,
  isLinear,
  placeOf,
  rowsAtOnce,
  secondOperand,
} from './run';

/** Writes the derivatives that the run asks for. */
export function backward(run: usize): void {
  const count = load<i32>(run, at.instructionCount);
  const steps = load<i32>(run, at.steps);
  const frameBytes = load<usize>(run, at.frameBytes);
  const yGradients = load<usize>(run, at.yGradients);
  const yBytes = load<usize>(run, at.yBytes);
  prepare(run);
  let here = load<usize>(run, at.gradientFrames);
  let after = here + frameBytes;
  for (let step = steps - 1; step >= 0; step--) {
    memory.fill(here, 0, frameBytes);
    if (yGradients) {
      memory.copy(here + load<usize>(run, at.yOffset), yGradients + step * yBytes, yBytes);
    }
    if (step == steps - 1) addSeeds(run, here);
    else addStates(run, after, here);
    const frame = load<usize>(run, at.frames) + step * frameBytes;
    for (let index = count - 1; index >= 0; index--) {
      hold(run, index, step, here, false);
      backpropagate(run, instructionAt(run, index), frame, here);
    }
    const isLeft = write(run, step, here);
    // With derivatives at the last step only, nothing follows where nothing is left.
    if (!yGradients && !isLeft) break;
    const other = after;
    after = here;
    here = other;
  }
  finish(run);
}

function prepare(run: usize): void {
  linear.forget();
  for (let index = 0; index < load<i32>(run, at.instructionCount); index++) {
    const instruction = instructionAt(run, index);
    if (isLinear(instruction)) {
      const ofParameters = load<i32>(run, at.ofParameters) != 0;
      linear.prepareBack(instruction, load<i32>(run, at.batch), ofParameters);
    }
  }
}

function finish(run: usize): void {
  if (!load<i32>(run, at.ofParameters)) return;
  for (let index = 0; index < load<i32>(run, at.instructionCount); index++) {
    const instruction = instructionAt(run, index);
    if (isLinear(instruction)) linear.finishBack(instruction, load<usize>(run, at.toGradients));
  }
}

function addSeeds(run: usize, here: usize): void {
  let seed = load<usize>(run, at.seeds);
  for (let index = 0; index < load<i32>(run, at.seedCount); index++, seed += at.seedRecordBytes) {
    const into = here + load<usize>(seed, at.seedOffset);
    add(load<usize>(seed, at.seedBytes), load<usize>(seed, at.seedValues), into);
  }
}

/** Adds the derivatives that the step after has by its previous states. */
function addStates(run: usize, after: usize, here: usize): void {
  let state = load<usize>(run, at.states);
  for (
    let index = 0;
    index < load<i32>(run, at.stateCount);
    index++, state += at.stateRecordBytes
  ) {
    const from = after + load<usize>(state, at.previousOffset);
    add(load<usize>(state, at.stateBytes), from, here + load<usize>(state, at.stateOffset));
  }
}

/** Writes a step's derivatives. @returns whether any by a previous state is not 0 */
function write(run: usize, step: i32, here: usize): bool {
  const xGradients = load<usize>(run, at.xGradients);
  const xBytes = load<usize>(run, at.xBytes);
  if (xGradients) {
    memory.copy(xGradients + step * xBytes, here + load<usize>(run, at.xOffset), xBytes);
  }
  let isLeft = false;
  let state = load<usize>(run, at.states);
  for (
    let index = 0;
    index < load<i32>(run, at.stateCount);
    index++, state += at.stateRecordBytes
  ) {
    const bytes = load<usize>(state, at.stateBytes);
    const previous = here + load<usize>(state, at.previousOffset);
    const gradients = load<usize>(state, at.stateGradients);
    if (gradients) {
      const own = here + load<usize>(state, at.stateOffset);
      memory.copy(gradients + (step + 1) * bytes, own, bytes);
      if (step == 0) memory.copy(gradients, previous, bytes);
    }
    for (let place: usize = 0; place < bytes && !isLeft; place += 4) {
      if (load<f32>(previous + place) != 0) isLeft = true;
    }
  }
  return isLeft;
}

function backpropagate(run: usize, instruction: usize, frame: usize, here: usize): void {
  const opcode = load<i32>(instruction, at.opcode);
  const batch = load<i32>(run, at.batch);
  const toGradients = load<usize>(run, at.toGradients);
  if (opcode == opcodes.concat) return concat.backward(instruction, batch, here, toGradients);
  const offset = load<usize>(instruction, at.outOffset);
  let out = frame + offset;
  let outGradients = here + offset;
  const first = firstOperand(instruction);
  const second = secondOperand(instruction);
  let a = placeOf(first, frame, 0);
  let aGradients = placeOf(first, here, toGradients);
  if (opcode == opcodes.linear) {
    const ofParameters = load<i32>(run, at.ofParameters) != 0;
    return linear.backward(
      instruction,
      batch,
      outGradients,
      a,
      aGradients,
      toGradients,
      ofParameters,
    );
  }
  let b = placeOf(second, frame, 0);
  let bGradients = placeOf(second, here, toGradients);
  const rows = rowsAtOnce(batch, first, second);
  const bytes: usize = rows * load<i32>(instruction, at.outWidth) * 4;
  for (let row = 0; row < batch; row += rows) {
    if (opcode == opcodes.plus) {
      add(bytes, outGradients, aGradients);
      add(bytes, outGradients, bGradients);
    } else if (opcode == opcodes.times) {
      addProducts(bytes, outGradients, b, aGradients);
      addProducts(bytes, outGradients, a, bGradients);
    } else backwardOne(opcode, bytes, out, outGradients, a, aGradients);
    out += bytes;
    outGradients += bytes;
    a += advance(first, bytes);
    b += advance(second, bytes);
    aGradients += advance(first, bytes);
    bGradients += advance(second, bytes);
  }
}
