/** [a, b]: the columns of the operands side by side. */
import { add } from './elementwise';
import * as at from './layout';

export function forward(instruction: usize, batch: i32, frame: usize): void {
  const outRow: usize = load<i32>(instruction, at.outWidth) * 4;
  let out = frame + load<usize>(instruction, at.outOffset);
  const count = load<i32>(instruction, at.operandCount);
  for (let index = 0; index < count; index++) {
    const operand = instruction + at.operands + index * at.operandBytes;
    const bytes: usize = load<i32>(operand, at.width) * 4;
    const isParameter = load<i32>(operand, at.isParameter);
    let from = load<usize>(operand, at.offset) + (isParameter ? 0 : frame);
    for (let row = 0; row < batch; row++) {
      memory.copy(out + row * outRow, from, bytes);
      if (!isParameter) from += bytes;
    }
    out += bytes;
  }
}

export function backward(
  instruction: usize,
  batch: i32,
  gradientFrame: usize,
  toGradients: usize,
): void {
  const outRow: usize = load<i32>(instruction, at.outWidth) * 4;
  let out = gradientFrame + load<usize>(instruction, at.outOffset);
  const count = load<i32>(instruction, at.operandCount);
  for (let index = 0; index < count; index++) {
    const operand = instruction + at.operands + index * at.operandBytes;
    const width = load<i32>(operand, at.width);
    const bytes: usize = width * 4;
    const isParameter = load<i32>(operand, at.isParameter);
    let to = load<usize>(operand, at.offset) + (isParameter ? toGradients : gradientFrame);
    for (let row = 0; row < batch && load<i32>(operand, at.skip) < width; row++) {
      add(bytes, out + row * outRow, to);
      if (!isParameter) to += bytes;
    }
    out += bytes;
  }
}
