/** A matrix within an array: its offset, and the strides of rows and columns. */
export interface Matrix {
  readonly values: Float32Array;
  readonly from: number;
  readonly row: number;
  readonly column: number;
}

/**
 * out += a b, of [rows × depth] and [depth × columns]. Computes two rows and four columns at a
 * time: each number read is used in several sums, and the sums, in double precision, are
 * independent of each other.
 */
export function addProduct(
  out: Matrix,
  a: Matrix,
  b: Matrix,
  rows: number,
  columns: number,
  depth: number,
): void {
  const blocks = columns - (columns % 4);
  for (let column = 0; column < blocks; column += 4) {
    let row = 0;
    for (; row + 1 < rows; row += 2) addTwoByFour(out, a, b, row, column, depth);
    if (row < rows) addOneByFour(out, a, b, row, column, depth);
  }
  for (let column = blocks; column < columns; column++) {
    for (let row = 0; row < rows; row++) addOne(out, a, b, row, column, depth);
  }
}

function addTwoByFour(
  out: Matrix,
  a: Matrix,
  b: Matrix,
  row: number,
  column: number,
  depth: number,
): void {
  const { values: outValues, row: outRow, column: outColumn } = out;
  const { values: left, row: leftRow, column: leftColumn } = a;
  const { values: right, row: rightRow, column: rightColumn } = b;
  let upper1 = 0;
  let upper2 = 0;
  let upper3 = 0;
  let upper4 = 0;
  let lower1 = 0;
  let lower2 = 0;
  let lower3 = 0;
  let lower4 = 0;
  let atLeft = a.from + row * leftRow;
  let atRight = b.from + column * rightColumn;
  for (let k = 0; k < depth; k++, atLeft += leftColumn, atRight += rightRow) {
    const upper = left[atLeft] as number;
    const lower = left[atLeft + leftRow] as number;
    const first = right[atRight] as number;
    const second = right[atRight + rightColumn] as number;
    const third = right[atRight + 2 * rightColumn] as number;
    const fourth = right[atRight + 3 * rightColumn] as number;
    upper1 += upper * first;
    upper2 += upper * second;
    upper3 += upper * third;
    upper4 += upper * fourth;
    lower1 += lower * first;
    lower2 += lower * second;
    lower3 += lower * third;
    lower4 += lower * fourth;
  }
  let to = out.from + row * outRow + column * outColumn;
  add(outValues, to, outColumn, upper1, upper2, upper3, upper4);
  to += outRow;
  add(outValues, to, outColumn, lower1, lower2, lower3, lower4);
}

function addOneByFour(
  out: Matrix,
  a: Matrix,
  b: Matrix,
  row: number,
  column: number,
  depth: number,
): void {
  const { values: left, column: leftColumn } = a;
  const { values: right, row: rightRow, column: rightColumn } = b;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let sum4 = 0;
  let atLeft = a.from + row * a.row;
  let atRight = b.from + column * rightColumn;
  for (let k = 0; k < depth; k++, atLeft += leftColumn, atRight += rightRow) {
    const value = left[atLeft] as number;
    sum1 += value * (right[atRight] as number);
    sum2 += value * (right[atRight + rightColumn] as number);
    sum3 += value * (right[atRight + 2 * rightColumn] as number);
    sum4 += value * (right[atRight + 3 * rightColumn] as number);
  }
  const to = out.from + row * out.row + column * out.column;
  add(out.values, to, out.column, sum1, sum2, sum3, sum4);
}

function addOne(
  out: Matrix,
  a: Matrix,
  b: Matrix,
  row: number,
  column: number,
  depth: number,
): void {
  let sum = 0;
  let atLeft = a.from + row * a.row;
  let atRight = b.from + column * b.column;
  for (let k = 0; k < depth; k++, atLeft += a.column, atRight += b.row) {
    sum += (a.values[atLeft] as number) * (b.values[atRight] as number);
  }
  const to = out.from + row * out.row + column * out.column;
  out.values[to] = (out.values[to] as number) + sum;
}

/** Adds four numbers to the array, from index `to` on with stride `step`. */
function add(
  values: Float32Array,
  to: number,
  step: number,
  first: number,
  second: number,
  third: number,
  fourth: number,
): void {
  values[to] = (values[to] as number) + first;
  values[to + step] = (values[to + step] as number) + second;
  values[to + 2 * step] = (values[to + 2 * step] as number) + third;
  values[to + 3 * step] = (values[to + 3 * step] as number) + fourth;
}
