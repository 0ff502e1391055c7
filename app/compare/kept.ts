import type { KeptView } from '../../components/views';
import type { Cell } from '../../models/cell';
import { keepingOf } from '../../models/read/kept';
import { plainSymbol } from '../../models/read/plain';
import { mean } from '../../models/read/sentence';
import type { Trace } from '../../models/trace';

const known = new WeakMap<Trace, KeptView>();

/** How much of its memory a cell keeps at each step, as a mean over the units; memoised by trace. */
export function keptIn(cell: Cell, trace: Trace): KeptView {
  let kept = known.get(trace);
  if (!kept) {
    kept = view(cell, trace);
    known.set(trace, kept);
  }
  return kept;
}

/**
 * The share that a cell keeps at a step, from what is computed of it so far; undefined before the
 * gate that keeps it.
 */
export function shareKept(
  cell: Cell,
  now: Readonly<Record<string, Float32Array>> | undefined,
): number | undefined {
  const keeping = keepingOf(cell);
  if (keeping === 'none') return 0;
  if (keeping === 'all') return 1;
  const gate = now?.[keeping.gate.name];
  return gate && shareOf(keeping, gate);
}

/** The share of each unit that a gate keeps. */
export function keepsAt(
  { isInverse }: { readonly isInverse: boolean },
  gate: ArrayLike<number>,
): number[] {
  return Array.from(gate, (opening) => (isInverse ? 1 - opening : opening));
}

function shareOf({ isInverse }: { readonly isInverse: boolean }, gate: ArrayLike<number>): number {
  const opening = mean(gate);
  return isInverse ? 1 - opening : opening;
}

function view(cell: Cell, { steps }: Trace): KeptView {
  const keeping = keepingOf(cell);
  if (keeping === 'none') return { by: undefined, shares: [] };
  if (keeping === 'all') return { by: 'all of it', shares: steps.map(() => 1) };
  const { gate, isInverse } = keeping;
  const { base } = plainSymbol(gate.tex);
  const shares = steps.map((step) => shareOf(keeping, step[gate.name] ?? []));
  return { by: isInverse ? `1 − ${base}` : base, shares };
}
