import { type Conventions, cellBy } from '../models/cells/conventions';
import { plainSymbol } from '../models/read/plain';
import { alphabet } from '../models/train/tasks/nextLetter';
import { type Change, forever } from './change';
import { symbolsOf } from './compare/symbols';

/** A change in a few words: "GRU z[3] held at 0 from step 5 on". */
export function sayChange(change: Change, conventions: Conventions): string {
  const { cell, value } = change;
  const number = Number(value.toPrecision(6));
  if (change.kind === 'weight') {
    return `${cell} ${change.parameter}[${change.index}] set to ${number}`;
  }
  const { symbol, unit, from, to } = change;
  if (symbol === 'x') {
    const letter = unit === undefined ? 'all of x' : `x “${alphabet[unit] ?? unit}”`;
    return `${letter} set to ${number} ${duration(from, to)}`;
  }
  const found = symbolsOf(cellBy(cell, conventions)).find(({ name }) => name === symbol);
  const name = found ? plainSymbol(found.tex).base : `${symbol}, which it has not,`;
  const units = unit === undefined ? '' : `[${unit}]`;
  return `${cell} ${name}${units} ${from === to ? 'set to' : 'held at'} ${number} ${duration(from, to)}`;
}

function duration(from: number, to: number): string {
  if (to === 0) return 'before the first step';
  if (from === to) return `at step ${from}`;
  if (to !== forever) return `from step ${from} to ${to}`;
  return from <= 1 ? 'throughout' : `from step ${from} on`;
}
