import type { GatePhrases } from '../appearance';
import type { Cell } from '../cell';
import type { CellSymbol } from '../expression';
import { formatMagnitude, formatPercent, formatShort, notFinite } from '../format';
import { normOf } from '../norm';
import type { Trace, TraceStep } from '../trace';

/** A sentence in pieces, so that the page can give a symbol its colour. */
export type SentencePart = string | CellSymbol;

/**
 * What happened at a step, in words made from its numbers: how far each gate stood open and what
 * that means, then how much of the memory changed.
 * @param step index into `trace.steps`
 */
export function sentence(cell: Cell, trace: Trace, step: number): SentencePart[] {
  const now = trace.steps[step];
  if (!now) return [];
  const before = trace.steps[step - 1] ?? trace.initial;
  const parts: SentencePart[] = [];
  for (const { symbol } of cell.equations) {
    if (!symbol.phrases) continue;
    const average = mean(now[symbol.name] ?? []);
    if (!Number.isFinite(average)) {
      parts.push(symbol, ` is ${notFinite}. `);
      continue;
    }
    parts.push(symbol, ` ${opening(average)} (${formatShort(average)}): `);
    parts.push(`${symbol.phrases[levelOf(average)]}. `);
  }
  return [...parts, ...change(cell, now, before)];
}

/** How far the memory moved from the last step to this one, against what it held. */
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
  // In doubles: between two numbers of float32 may lie more than it holds.
  const moved = normOf(Array.from(values, (value, unit) => value - (old[unit] ?? 0)));
  const changed = changeWords(moved, normOf(old), norm);
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

/** A change against the norm before it; of nothing there are no percent. */
function changeWords(moved: number, held: number, norm: number): string {
  if (held === 0 && moved === 0) return 'stayed at zero';
  if (held === 0) return `held only zeros before; its norm is now ${formatMagnitude(norm)}`;
  if (!Number.isFinite(held)) {
    return `was ${notFinite} before; its norm is now ${formatMagnitude(norm)}`;
  }
  const part = moved / held;
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

/** The average of some numbers; 0 of none. */
export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}
