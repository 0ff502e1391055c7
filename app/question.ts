import { cellNames } from '../models/cells';
import type { Question } from './choices';

const written = new RegExp(
  `^(${cellNames.join('|')})\\.(\\w{1,20}(?:\\.\\w{1,20})?)\\[(\\d{1,6})\\]@(\\d{1,6})$`,
);

/** Writes a question for a link: `GRU.h[3]@12`. */
export function writeQuestion({ cell, symbol, unit, step }: Question): string {
  return `${cell}.${symbol}[${unit}]@${step}`;
}

/** Parses what `writeQuestion` wrote; undefined if invalid. */
export function readQuestion(text: string): Question | undefined {
  const [, cell, symbol, unit, step] = written.exec(text) ?? [];
  if (cell === undefined || symbol === undefined) return undefined;
  return { cell, symbol, unit: Number(unit), step: Number(step) };
}

export function sameQuestion(a: Question | undefined, b: Question | undefined): boolean {
  if (a === b) return true;
  return (
    a?.cell === b?.cell && a?.symbol === b?.symbol && a?.unit === b?.unit && a?.step === b?.step
  );
}
