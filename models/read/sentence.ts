import type { GatePhrases } from '../appearance';
import type { Cell } from '../cell';
import type { CellSymbol } from '../expression';
import { formatMagnitude, formatPercent, formatShort, notFinite } from '../format';
import { normOf } from '../norm';
import type { Trace, TraceStep } from '../trace';
import { keepingOf } from './kept';

/** Part of a sentence; symbols are separate, so that the page can colour them. */
export type SentencePart = string | CellSymbol;

/**
 * Describes a step in words: how open each gate is and what that means, and how much the memory
 * changed.
 * @param step index into `trace.steps`
 */
export function sentence(cell: Cell, trace: Trace, step: number): SentencePart[] {
  const now = trace.steps[step];
  if (!now) return [];
  const before = trace.steps[step - 1] ?? trace.initial;
  const gates = cell.equations.flatMap(({ symbol }) => gateWords(symbol, now));
  return [...gates, ...change(cell, now, before)];
}

/**
 * The same in one sentence: only the gate that decides what is kept of the memory.
 * @param step index into `trace.steps`
 */
export function keepingSentence(cell: Cell, trace: Trace, step: number): SentencePart[] {
  const now = trace.steps[step];
  if (!now) return [];
  const keeping = keepingOf(cell);
  return typeof keeping === 'string'
    ? change(cell, now, trace.steps[step - 1] ?? trace.initial)
    : gateWords(keeping.gate, now);
}

/** How open a gate is, and what that means; nothing of another quantity. */
function gateWords(symbol: CellSymbol, now: TraceStep): SentencePart[] {
  if (!symbol.phrases) return [];
  const average = mean(now[symbol.name] ?? []);
  if (!Number.isFinite(average)) return [symbol, ` is ${notFinite}. `];
  return [
    symbol,
    ` ${opening(average)} (${formatShort(average)}): `,
    `${symbol.phrases[levelOf(average)]}. `,
  ];
}

/** The change of the memory since the previous step, relative to its previous norm. */
function change(
  cell: Cell,
  now: TraceStep,
  before: Readonly<Record<string, Float32Array>>,
): SentencePart[] {
  const memory = cell.equations.find(({ jobs }) => jobs.includes('memory'))?.symbol;
  if (!memory) return [];
  const values = now[memory.name] ?? new Float32Array();
  const old = before[memory.name] ?? new Float32Array();
  const norm = normOf(values);
  if (!Number.isFinite(norm)) return [memory, ` overflowed float32: it is ${notFinite}.`];
  const gated = cell.equations.some((equation) => equation.symbol.phrases);
  // In double precision: the difference of two float32 numbers may overflow float32.
  const differences = new Float64Array(values.length);
  for (let unit = 0; unit < values.length; unit++) {
    differences[unit] = (values[unit] ?? 0) - (old[unit] ?? 0);
  }
  const changeNorm = normOf(differences);
  const changed = changeWords(changeNorm, normOf(old), norm);
  return gated
    ? [memory, ` ${changed}.`]
    : [
        'No gates: ',
        memory,
        ` is recomputed at every step from the input and the previous `,
        memory,
        `; here it ${changed}.`,
      ];
}

/** A change relative to the norm before it; no percentage of a zero norm. */
function changeWords(changeNorm: number, held: number, norm: number): string {
  if (held === 0 && changeNorm === 0) return 'stayed at zero';
  if (held === 0) return `held only zeros before; its norm is now ${formatMagnitude(norm)}`;
  if (!Number.isFinite(held)) {
    return `was ${notFinite} before; its norm is now ${formatMagnitude(norm)}`;
  }
  const part = changeNorm / held;
  return `changed by ${part > 9.99 ? 'more than ten times' : `${formatPercent(part)} of`} its previous norm`;
}

function levelOf(average: number): keyof GatePhrases {
  if (average < 0.35) return 'shut';
  return average > 0.65 ? 'open' : 'half';
}

function opening(average: number): string {
  if (average < 0.15) return 'is nearly closed';
  if (average < 0.35) return 'is mostly closed';
  if (average <= 0.65) return 'is half open';
  return average <= 0.85 ? 'is mostly open' : 'is almost fully open';
}

/** The mean; 0 for an empty array. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}
