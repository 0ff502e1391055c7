import type { CellView } from '../../../components/views';
import { overflow, unbounded } from '../data/changes';
import { cardOf } from '../data/scene';

/** A card with units that have overflowed float32. */
export function overflowed(): CellView {
  return cardOf(unbounded(), 'RNN', { changes: overflow, step: 3, apart: true });
}
