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

function view(cell: Cell, { steps }: Trace): KeptView {
  const keeping = keepingOf(cell);
  if (keeping === 'none') return { by: undefined, gate: undefined, shares: [] };
  if (keeping === 'all') return { by: 'all of it', gate: undefined, shares: steps.map(() => 1) };
  const { gate, isInverse } = keeping;
  const { base } = plainSymbol(gate.tex);
  const shares = steps.map((step) => {
    const opening = mean(step[gate.name] ?? []);
    return isInverse ? 1 - opening : opening;
  });
  return { by: isInverse ? `1 − ${base}` : base, gate: gate.name, shares };
}
