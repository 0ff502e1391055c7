/** The forward pass over a sequence. */
import * as concat from './concat';
import { forward as forwardElements } from './elementwise';
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

/** Runs a sequence and writes its frames. */
export function forward(run: usize): void {
  const count = load<i32>(run, at.instructionCount);
  const batch = load<i32>(run, at.batch);
  const steps = load<i32>(run, at.steps);
  const frameBytes = load<usize>(run, at.frameBytes);
  const xBytes = load<usize>(run, at.xBytes);
  linear.forget();
  for (let index = 0; index < count; index++) {
    const instruction = instructionAt(run, index);
    if (isLinear(instruction)) linear.prepare(instruction, batch);
  }
  let frame = load<usize>(run, at.frames);
  let x = load<usize>(run, at.xs);
  for (let step = 0; step < steps; step++) {
    memory.copy(frame + load<usize>(run, at.xOffset), x, xBytes);
    for (let index = 0; index < load<i32>(run, at.stateCount); index++) {
      takeState(load<usize>(run, at.states) + index * at.stateRecordBytes, frame, frameBytes, step);
    }
    for (let index = 0; index < count; index++) {
      compute(instructionAt(run, index), batch, frame);
      hold(run, index, step, frame, true);
    }
    frame += frameBytes;
    x += xBytes;
  }
}

/** Copies a state of the step before, or its initial value, to where this step reads it. */
function takeState(state: usize, frame: usize, frameBytes: usize, step: i32): void {
  const to = frame + load<usize>(state, at.previousOffset);
  const bytes = load<usize>(state, at.stateBytes);
  const initial = load<usize>(state, at.initialValues);
  if (step > 0) memory.copy(to, frame - frameBytes + load<usize>(state, at.stateOffset), bytes);
  else if (initial) memory.copy(to, initial, bytes);
  else memory.fill(to, 0, bytes);
}

function compute(instruction: usize, batch: i32, frame: usize): void {
  const opcode = load<i32>(instruction, at.opcode);
  if (opcode == opcodes.concat) return concat.forward(instruction, batch, frame);
  const out = frame + load<usize>(instruction, at.outOffset);
  const first = firstOperand(instruction);
  const second = secondOperand(instruction);
  let a = placeOf(first, frame, 0);
  if (opcode == opcodes.linear) return linear.forward(instruction, batch, out, a);
  let b = placeOf(second, frame, 0);
  const rows = rowsAtOnce(batch, first, second);
  const bytes: usize = rows * load<i32>(instruction, at.outWidth) * 4;
  let done: usize = 0;
  for (let row = 0; row < batch; row += rows) {
    forwardElements(opcode, bytes, out + done, a, b);
    done += bytes;
    a += advance(first, bytes);
    b += advance(second, bytes);
  }
}
