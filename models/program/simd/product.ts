/**
 * Matrix products in blocks of four rows and eight columns, whose sums stay in registers.
 * All lengths and distances are in bytes, except counts of rows, columns and terms.
 */

import { multiplyAdd } from './multiplyAdd';

/** Eight columns of a matrix of `rows` rows: the width of a panel's row. */
export const panelBytes: usize = 32;

/** A block of four rows, for a panel that is partly outside its matrix. */
const tile: usize = memory.data(128);

/**
 * out += a b, for four rows of `out` and eight columns.
 * @param aRow the distance between the rows of a, `aTerm` between its columns
 * @param bTerm the distance between the rows of b
 */
@inline
function fourByEight(
  out: usize,
  outRow: usize,
  a: usize,
  aRow: usize,
  aTerm: usize,
  b: usize,
  bTerm: usize,
  terms: i32,
): void {
  const out1 = out + outRow;
  const out2 = out1 + outRow;
  const out3 = out2 + outRow;
  const a1 = aRow;
  const a2 = aRow + aRow;
  const a3 = a2 + aRow;
  let sum00 = v128.load(out);
  let sum01 = v128.load(out, 16);
  let sum10 = v128.load(out1);
  let sum11 = v128.load(out1, 16);
  let sum20 = v128.load(out2);
  let sum21 = v128.load(out2, 16);
  let sum30 = v128.load(out3);
  let sum31 = v128.load(out3, 16);
  for (let term = 0; term < terms; term++, a += aTerm, b += bTerm) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    const first = v128.load32_splat(a);
    sum00 = multiplyAdd(first, left, sum00);
    sum01 = multiplyAdd(first, right, sum01);
    const second = v128.load32_splat(a + a1);
    sum10 = multiplyAdd(second, left, sum10);
    sum11 = multiplyAdd(second, right, sum11);
    const third = v128.load32_splat(a + a2);
    sum20 = multiplyAdd(third, left, sum20);
    sum21 = multiplyAdd(third, right, sum21);
    const fourth = v128.load32_splat(a + a3);
    sum30 = multiplyAdd(fourth, left, sum30);
    sum31 = multiplyAdd(fourth, right, sum31);
  }
  v128.store(out, sum00);
  v128.store(out, sum01, 16);
  v128.store(out1, sum10);
  v128.store(out1, sum11, 16);
  v128.store(out2, sum20);
  v128.store(out2, sum21, 16);
  v128.store(out3, sum30);
  v128.store(out3, sum31, 16);
}

/** out += a b, for one row of `out` and eight columns. */
@inline
function oneByEight(out: usize, a: usize, aTerm: usize, b: usize, bTerm: usize, terms: i32): void {
  let left = v128.load(out);
  let right = v128.load(out, 16);
  for (let term = 0; term < terms; term++, a += aTerm, b += bTerm) {
    const value = v128.load32_splat(a);
    left = multiplyAdd(value, v128.load(b), left);
    right = multiplyAdd(value, v128.load(b, 16), right);
  }
  v128.store(out, left);
  v128.store(out, right, 16);
}

@inline
function eightColumns(
  out: usize,
  outRow: usize,
  a: usize,
  aRow: usize,
  aTerm: usize,
  b: usize,
  bTerm: usize,
  rows: i32,
  terms: i32,
): void {
  let row = 0;
  for (; row + 3 < rows; row += 4) {
    fourByEight(out, outRow, a, aRow, aTerm, b, bTerm, terms);
    out += 4 * outRow;
    a += 4 * aRow;
  }
  for (; row < rows; row++) {
    oneByEight(out, a, aTerm, b, bTerm, terms);
    out += outRow;
    a += aRow;
  }
}

/** out += a b. Columns are computed in eights: `out` and `b` need room for whole eights. */
export function addProduct(
  out: usize,
  outRow: usize,
  a: usize,
  aRow: usize,
  aTerm: usize,
  b: usize,
  bTerm: usize,
  rows: i32,
  columns: i32,
  terms: i32,
): void {
  for (let column = 0; column < columns; column += 8) {
    eightColumns(out, outRow, a, aRow, aTerm, b, bTerm, rows, terms);
    out += panelBytes;
    b += panelBytes;
  }
}

/**
 * out += a b, with b in panels of eight columns, each row by row. `out` has exactly `columns`
 * columns.
 * @param panel the length of a panel
 */
export function addPanels(
  out: usize,
  outRow: usize,
  a: usize,
  aRow: usize,
  aTerm: usize,
  b: usize,
  panel: usize,
  rows: i32,
  columns: i32,
  terms: i32,
): void {
  let column = 0;
  for (; column + 7 < columns; column += 8) {
    eightColumns(out, outRow, a, aRow, aTerm, b, panelBytes, rows, terms);
    out += panelBytes;
    b += panel;
  }
  const bytes: usize = (columns - column) * 4;
  if (bytes == 0) return;
  for (let row = 0; row < rows; row++) {
    memory.copy(tile, out, bytes);
    oneByEight(tile, a, aTerm, b, panelBytes, terms);
    memory.copy(out, tile, bytes);
    out += outRow;
    a += aRow;
  }
}

/**
 * Writes a matrix in panels of eight columns, each row by row; columns beyond the last are zeros.
 * @param row the distance between rows, `column` between columns
 */
export function pack(
  panels: usize,
  from: usize,
  row: usize,
  column: usize,
  rows: i32,
  columns: i32,
): void {
  for (let first = 0; first < columns; first += 8) {
    const count = min(8, columns - first);
    for (let r = 0; r < rows; r++) {
      let at = from + r * row;
      for (let c = 0; c < 8; c++, at += column) {
        store<f32>(panels + c * 4, c < count ? load<f32>(at) : 0);
      }
      panels += panelBytes;
    }
    from += 8 * column;
  }
}
