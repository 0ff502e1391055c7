/** Operations on one or two numbers, over `bytes` bytes of consecutive numbers. */
import * as opcodes from './opcodes';
import { sigmoid, tanh } from './squash';

@inline
function result(opcode: i32, a: v128, b: v128): v128 {
  if (opcode == opcodes.sigmoid) return sigmoid(a);
  if (opcode == opcodes.tanh) return tanh(a);
  if (opcode == opcodes.relu) return f32x4.max(f32x4.splat(0), a);
  if (opcode == opcodes.oneMinus) return f32x4.sub(f32x4.splat(1), a);
  if (opcode == opcodes.plus) return f32x4.add(a, b);
  return f32x4.mul(a, b);
}

/** The derivative by a, of an operation on one number: from out's number, its gradient, and a. */
@inline
function slope(opcode: i32, out: v128, gradient: v128, a: v128): v128 {
  const one = f32x4.splat(1);
  if (opcode == opcodes.sigmoid) return f32x4.mul(f32x4.mul(gradient, out), f32x4.sub(one, out));
  if (opcode == opcodes.tanh) return f32x4.mul(gradient, f32x4.sub(one, f32x4.mul(out, out)));
  if (opcode == opcodes.oneMinus) return f32x4.neg(gradient);
  // The derivative of relu at NaN is NaN: 0 would mean that nothing depends on it.
  return v128.or(v128.and(gradient, f32x4.gt(a, f32x4.splat(0))), f32x4.ne(a, a));
}

@inline
function addTo(pointer: usize, values: v128): void {
  v128.store(pointer, f32x4.add(v128.load(pointer), values));
}

@inline
function addOneTo(pointer: usize, values: v128): void {
  store<f32>(pointer, load<f32>(pointer) + f32x4.extract_lane(values, 0));
}

@inline
function loop(opcode: i32, bytes: usize, out: usize, a: usize, b: usize): void {
  const whole = bytes & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) {
    v128.store(out + at, result(opcode, v128.load(a + at), v128.load(b + at)));
  }
  for (; at < bytes; at += 4) {
    v128.store_lane<f32>(
      out + at,
      result(opcode, v128.load32_zero(a + at), v128.load32_zero(b + at)),
      0,
    );
  }
}

@inline
function loopBack(
  opcode: i32,
  bytes: usize,
  out: usize,
  outGradients: usize,
  a: usize,
  aGradients: usize,
): void {
  const whole = bytes & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) {
    addTo(
      aGradients + at,
      slope(opcode, v128.load(out + at), v128.load(outGradients + at), v128.load(a + at)),
    );
  }
  for (; at < bytes; at += 4) {
    addOneTo(
      aGradients + at,
      slope(
        opcode,
        v128.load32_zero(out + at),
        v128.load32_zero(outGradients + at),
        v128.load32_zero(a + at),
      ),
    );
  }
}

/** out = operation(a) or operation(a, b); of an operation on one number, b is not used. */
export function forward(opcode: i32, bytes: usize, out: usize, a: usize, b: usize): void {
  // The loops are compiled one by one, because `opcode` is constant in each.
  if (opcode == opcodes.sigmoid) loop(opcodes.sigmoid, bytes, out, a, a);
  else if (opcode == opcodes.tanh) loop(opcodes.tanh, bytes, out, a, a);
  else if (opcode == opcodes.relu) loop(opcodes.relu, bytes, out, a, a);
  else if (opcode == opcodes.oneMinus) loop(opcodes.oneMinus, bytes, out, a, a);
  else if (opcode == opcodes.plus) loop(opcodes.plus, bytes, out, a, b);
  else loop(opcodes.times, bytes, out, a, b);
}

/** Adds to a's gradients; of an operation on one number. */
export function backwardOne(
  opcode: i32,
  bytes: usize,
  out: usize,
  outGradients: usize,
  a: usize,
  aGradients: usize,
): void {
  if (opcode == opcodes.sigmoid) loopBack(opcodes.sigmoid, bytes, out, outGradients, a, aGradients);
  else if (opcode == opcodes.tanh) loopBack(opcodes.tanh, bytes, out, outGradients, a, aGradients);
  else if (opcode == opcodes.relu) loopBack(opcodes.relu, bytes, out, outGradients, a, aGradients);
  else loopBack(opcodes.oneMinus, bytes, out, outGradients, a, aGradients);
}

/** to += from. */
export function add(bytes: usize, from: usize, to: usize): void {
  const whole = bytes & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) addTo(to + at, v128.load(from + at));
  for (; at < bytes; at += 4) addOneTo(to + at, v128.load32_zero(from + at));
}

/** to += a b. */
export function addProducts(bytes: usize, a: usize, b: usize, to: usize): void {
  const whole = bytes & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) {
    addTo(to + at, f32x4.mul(v128.load(a + at), v128.load(b + at)));
  }
  for (; at < bytes; at += 4) {
    addOneTo(to + at, f32x4.mul(v128.load32_zero(a + at), v128.load32_zero(b + at)));
  }
}

/** to += factor · from. */
export function addMultiple(bytes: usize, factor: f32, from: usize, to: usize): void {
  const whole = bytes & ~15;
  const four = f32x4.splat(factor);
  let at: usize = 0;
  for (; at < whole; at += 16) addTo(to + at, f32x4.mul(four, v128.load(from + at)));
  for (; at < bytes; at += 4) addOneTo(to + at, f32x4.mul(four, v128.load32_zero(from + at)));
}
