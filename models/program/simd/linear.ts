/**
 * W a + b, forward and back. For four or more rows the weights are read in panels, which `prepare`
 * writes once a run; for fewer rows they are read as they are.
 */
import { add, addMultiple } from './elementwise';
import * as at from './layout';
import { multiplyAdd } from './multiplyAdd';
import { addPanels, addProduct, pack, panelBytes } from './product';

/** From how many rows on panels are worth their making. */
const rowsForPanels = 4;

/** The columns from `from` to `to` are dense; outside them zeros are skipped. */
let from = 0;
let to = 0;
/** The operand that `from` and `to` are of. */
let judged: usize = 0;

@inline
function rounded(units: i32): i32 {
  return (units + 7) & ~7;
}

/**
 * Judges by the first few rows, which columns are dense: of [x, h] with a one-hot x, those of h.
 */
function judge(a: usize, batch: i32, width: i32): void {
  if (a == judged) return;
  judged = a;
  from = 0;
  to = width;
  const rows = min(batch, 4);
  while (from < to && isSparse(a, rows, width, from)) from++;
  while (from < to && isSparse(a, rows, width, to - 1)) to--;
}

@inline
function isSparse(a: usize, rows: i32, width: i32, column: i32): bool {
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (load<f32>(a + (row * width + column) * 4) != 0) count++;
  }
  return 2 * count <= rows;
}

/** To be called before each run, whose operands may have the places of the last one's. */
export function forget(): void {
  judged = 0;
}

/** Writes the panels that the forward pass reads. */
export function prepare(instruction: usize, batch: i32): void {
  if (batch < rowsForPanels) return;
  const units = load<i32>(instruction, at.outWidth);
  const width = load<i32>(instruction, at.operands + at.width);
  const weights = load<usize>(instruction, at.operands + at.operandBytes + at.offset);
  pack(load<usize>(instruction, at.forwardPanels), weights, 4, width * 4, width, units);
}

/** Writes the panels that the backward pass reads, and sets the sums to 0. */
export function prepareBack(instruction: usize, batch: i32, ofParameters: bool): void {
  const units = load<i32>(instruction, at.outWidth);
  const width = load<i32>(instruction, at.operands + at.width);
  const skip = load<i32>(instruction, at.operands + at.skip);
  const weights = load<usize>(instruction, at.operands + at.operandBytes + at.offset);
  if (batch >= rowsForPanels && width > skip) {
    const panels = load<usize>(instruction, at.backwardPanels);
    pack(panels, weights + skip * 4, width * 4, 4, units, width - skip);
  }
  if (ofParameters) {
    memory.fill(load<usize>(instruction, at.transposedGradients), 0, width * rounded(units) * 4);
  }
}

/** Adds the sums, which are transposed, to the gradients of the weights. */
export function finishBack(instruction: usize, toGradients: usize): void {
  const units = load<i32>(instruction, at.outWidth);
  const width = load<i32>(instruction, at.operands + at.width);
  const row: usize = rounded(units) * 4;
  const sums = load<usize>(instruction, at.transposedGradients);
  let gradients = load<usize>(instruction, at.operands + at.operandBytes + at.offset) + toGradients;
  for (let unit = 0; unit < units; unit++) {
    let sum = sums + unit * 4;
    for (let column = 0; column < width; column++, gradients += 4, sum += row) {
      store<f32>(gradients, load<f32>(gradients) + load<f32>(sum));
    }
  }
}

export function forward(instruction: usize, batch: i32, out: usize, a: usize): void {
  const units = load<i32>(instruction, at.outWidth);
  const width = load<i32>(instruction, at.operands + at.width);
  const weights = load<usize>(instruction, at.operands + at.operandBytes + at.offset);
  const bias = load<usize>(instruction, at.operands + 2 * at.operandBytes + at.offset);
  const outRow: usize = units * 4;
  const aRow: usize = width * 4;
  judge(a, batch, width);
  if (batch < rowsForPanels) {
    for (let row = 0; row < batch; row++) {
      oneRow(out + row * outRow, a + row * aRow, weights, bias, units, width);
    }
    return;
  }
  for (let row = 0; row < batch; row++) memory.copy(out + row * outRow, bias, outRow);
  const panels = load<usize>(instruction, at.forwardPanels);
  const panel: usize = width * panelBytes;
  addSparse(batch, out, a, panels, units, width, 0, from);
  addSparse(batch, out, a, panels, units, width, to, width);
  const dense = panels + from * panelBytes;
  addPanels(out, outRow, a + from * 4, aRow, 4, dense, panel, batch, units, to - from);
}

/** out += the products of the columns from `first` to `last`, skipping zeros. */
function addSparse(
  batch: i32,
  out: usize,
  a: usize,
  panels: usize,
  units: i32,
  width: i32,
  first: i32,
  last: i32,
): void {
  const panel: usize = width * panelBytes;
  for (let row = 0; row < batch; row++) {
    const into = out + row * units * 4;
    for (let column = first; column < last; column++) {
      const value = load<f32>(a + (row * width + column) * 4);
      if (value == 0) continue;
      let weights = panels + column * panelBytes;
      for (let unit = 0; unit < units; unit += 8, weights += panel) {
        addMultiple(min(8, units - unit) * 4, value, weights, into + unit * 4);
      }
    }
  }
}

/** One row of W a + b, as dot products, four units at a time. */
function oneRow(
  out: usize,
  a: usize,
  weights: usize,
  bias: usize,
  units: i32,
  width: i32,
): void {
  const row: usize = width * 4;
  const begin: usize = from * 4;
  const whole = begin + (((to - from) * 4) & ~15);
  let unit = 0;
  for (; unit + 3 < units; unit += 4) {
    let first = f32x4.splat(0);
    let second = first;
    let third = first;
    let fourth = first;
    const place = weights + unit * row;
    for (let column = begin; column < whole; column += 16) {
      const values = v128.load(a + column);
      const weight = place + column;
      first = multiplyAdd(values, v128.load(weight), first);
      second = multiplyAdd(values, v128.load(weight + row), second);
      third = multiplyAdd(values, v128.load(weight + 2 * row), third);
      fourth = multiplyAdd(values, v128.load(weight + 3 * row), fourth);
    }
    store<f32>(out + unit * 4, sumOf(first));
    store<f32>(out + unit * 4, sumOf(second), 4);
    store<f32>(out + unit * 4, sumOf(third), 8);
    store<f32>(out + unit * 4, sumOf(fourth), 12);
  }
  for (; unit < units; unit++) {
    let sum = f32x4.splat(0);
    const place = weights + unit * row;
    for (let column = begin; column < whole; column += 16) {
      sum = multiplyAdd(v128.load(a + column), v128.load(place + column), sum);
    }
    store<f32>(out + unit * 4, sumOf(sum));
  }
  addColumns(out, a, weights, units, row, 0, begin);
  addColumns(out, a, weights, units, row, whole, row);
  add(units * 4, bias, out);
}

@inline
function sumOf(values: v128): f32 {
  return (
    f32x4.extract_lane(values, 0) +
    f32x4.extract_lane(values, 1) +
    (f32x4.extract_lane(values, 2) + f32x4.extract_lane(values, 3))
  );
}

/** out += the products of the columns from `first` to `last`, skipping zeros. */
function addColumns(
  out: usize,
  a: usize,
  weights: usize,
  units: i32,
  row: usize,
  first: usize,
  last: usize,
): void {
  for (let column = first; column < last; column += 4) {
    const value = load<f32>(a + column);
    if (value == 0) continue;
    let weight = weights + column;
    for (let unit = 0; unit < units; unit++, weight += row) {
      const into = out + unit * 4;
      store<f32>(into, load<f32>(into) + value * load<f32>(weight));
    }
  }
}

export function backward(
  instruction: usize,
  batch: i32,
  outGradients: usize,
  a: usize,
  aGradients: usize,
  toGradients: usize,
  ofParameters: bool,
): void {
  const units = load<i32>(instruction, at.outWidth);
  const width = load<i32>(instruction, at.operands + at.width);
  const skip = load<i32>(instruction, at.operands + at.skip);
  const outRow: usize = units * 4;
  const aRow: usize = width * 4;
  if (ofParameters) {
    const bias = load<usize>(instruction, at.operands + 2 * at.operandBytes + at.offset);
    for (let row = 0; row < batch; row++) {
      add(outRow, outGradients + row * outRow, bias + toGradients);
    }
    addWeightGradients(instruction, batch, outGradients, a, units, width);
  }
  if (width == skip) return;
  const into = aGradients + skip * 4;
  if (batch >= rowsForPanels) {
    const panels = load<usize>(instruction, at.backwardPanels);
    const panel: usize = units * panelBytes;
    addPanels(into, aRow, outGradients, outRow, 4, panels, panel, batch, width - skip, units);
    return;
  }
  const weights = load<usize>(instruction, at.operands + at.operandBytes + at.offset);
  for (let row = 0; row < batch; row++) {
    addRows(into + row * aRow, outGradients + row * outRow, weights + skip * 4, units, aRow, width - skip);
  }
}

/** The transposed gradients of the weights += aᵀ times out's gradients. */
function addWeightGradients(
  instruction: usize,
  batch: i32,
  outGradients: usize,
  a: usize,
  units: i32,
  width: i32,
): void {
  judge(a, batch, width);
  const sums = load<usize>(instruction, at.transposedGradients);
  const outRow: usize = units * 4;
  const aRow: usize = width * 4;
  const sumRow: usize = rounded(units) * 4;
  const few = batch < rowsForPanels;
  for (let row = 0; row < batch; row++) {
    const gradients = outGradients + row * outRow;
    for (let column = 0; column < width; column++) {
      // Of few rows all columns are added here; of more, only those that are not dense.
      if (!few && column == from) column = to;
      if (column == width) break;
      const value = load<f32>(a + row * aRow + column * 4);
      if (value != 0) addMultiple(outRow, value, gradients, sums + column * sumRow);
    }
  }
  if (few) return;
  const into = sums + from * sumRow;
  addProduct(into, sumRow, a + from * 4, 4, aRow, outGradients, outRow, to - from, units, batch);
}

/** to += the sum of the rows of a matrix, each times its gradient; four rows at a time. */
function addRows(
  into: usize,
  gradients: usize,
  weights: usize,
  units: i32,
  row: usize,
  columns: i32,
): void {
  const bytes: usize = columns * 4;
  const whole = bytes & ~15;
  let unit = 0;
  for (; unit + 3 < units; unit += 4) {
    const place = weights + unit * row;
    const first = v128.load32_splat(gradients + unit * 4);
    const second = v128.load32_splat(gradients + unit * 4, 4);
    const third = v128.load32_splat(gradients + unit * 4, 8);
    const fourth = v128.load32_splat(gradients + unit * 4, 12);
    let column: usize = 0;
    for (; column < whole; column += 16) {
      const weight = place + column;
      let sum = f32x4.mul(first, v128.load(weight));
      sum = multiplyAdd(second, v128.load(weight + row), sum);
      sum = multiplyAdd(third, v128.load(weight + 2 * row), sum);
      sum = multiplyAdd(fourth, v128.load(weight + 3 * row), sum);
      v128.store(into + column, f32x4.add(v128.load(into + column), sum));
    }
    for (; column < bytes; column += 4) {
      const weight = place + column;
      const sum =
        f32x4.extract_lane(first, 0) * load<f32>(weight) +
        f32x4.extract_lane(second, 0) * load<f32>(weight + row) +
        f32x4.extract_lane(third, 0) * load<f32>(weight + 2 * row) +
        f32x4.extract_lane(fourth, 0) * load<f32>(weight + 3 * row);
      store<f32>(into + column, load<f32>(into + column) + sum);
    }
  }
  for (; unit < units; unit++) {
    addMultiple(bytes, load<f32>(gradients + unit * 4), weights + unit * row, into);
  }
}
