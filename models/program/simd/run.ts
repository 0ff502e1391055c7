/** What the forward and the backward pass share. */
import * as at from './layout';
import * as opcodes from './opcodes';

export function instructionAt(run: usize, index: i32): usize {
  return load<usize>(load<usize>(run, at.instructions) + index * 4);
}

export function isLinear(instruction: usize): bool {
  return load<i32>(instruction, at.opcode) == opcodes.linear;
}

/** An operand's first number, in a frame; a parameter's is at its own place, moved by `moved`. */
export function placeOf(operand: usize, frame: usize, moved: usize): usize {
  const offset = load<usize>(operand, at.offset);
  return load<i32>(operand, at.isParameter) ? offset + moved : frame + offset;
}

/** How far an operand's place moves with `bytes` of the result: a parameter has one row only. */
export function advance(operand: usize, bytes: usize): usize {
  return load<i32>(operand, at.isParameter) ? 0 : bytes;
}

export function firstOperand(instruction: usize): usize {
  return instruction + at.operands;
}

/** The first operand again, if there is only one. */
export function secondOperand(instruction: usize): usize {
  const first = firstOperand(instruction);
  return load<i32>(instruction, at.operandCount) > 1 ? first + at.operandBytes : first;
}

/** The rows that are computed at once: all, or one if an operand is a parameter. */
export function rowsAtOnce(batch: i32, first: usize, second: usize): i32 {
  return load<i32>(first, at.isParameter) || load<i32>(second, at.isParameter) ? 1 : batch;
}

/** Overrides held numbers of an instruction's result; going back, sets their gradients to 0. */
export function hold(run: usize, index: i32, step: i32, frame: usize, isForward: bool): void {
  const count = load<i32>(run, at.holdCount);
  let record = load<usize>(run, at.holds);
  for (let each = 0; each < count; each++, record += at.holdRecordBytes) {
    if (load<i32>(record, at.holdInstruction) != index) continue;
    if (step < load<i32>(record, at.holdFrom) || step > load<i32>(record, at.holdTo)) continue;
    const value: f32 = isForward ? load<f32>(record, at.holdValue) : 0;
    const numbers = load<i32>(record, at.holdNumbers);
    let place = frame + load<usize>(record, at.holdOffset);
    for (let number = 0; number < numbers; number++, place += 4) store<f32>(place, value);
  }
}
