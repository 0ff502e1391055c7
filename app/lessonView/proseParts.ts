/** The texts of lessons as the components show them. */
import type { ProsePart } from '../../components/lesson/ProseText';
import { cellBy } from '../../models/cells/conventions';
import { labelOf } from '../compare/label';
import type { LessonMark } from '../lessons/page';
import type { Prose, ProseSymbol } from '../lessons/prose';
import { useStore } from '../store';
import { symbolIn } from '../symbolIn';

interface Shown {
  readonly marks: readonly LessonMark[];
  /** The term whose meaning is shown. */
  readonly term: string | undefined;
  readonly onTerm: (term: string) => void;
}

/** @throws if a symbol is not one of its cell’s */
export function proseParts(text: Prose, { marks, term, onTerm }: Shown): readonly ProsePart[] {
  return text.map((part): ProsePart => {
    if (typeof part === 'string') return part;
    if (part.kind === 'term') {
      const onOpen = () => onTerm(part.term);
      return { kind: 'term', text: part.text, isOpen: part.term === term, onOpen };
    }
    const { cell, name, unit } = part;
    return {
      kind: 'symbol',
      label: labelOf(symbolOf(part)),
      ...(unit !== undefined && { unit }),
      isMarked: marks.some((mark) => mark.kind === 'symbol' && isAbout(mark, part)),
      onPoint: (isPointed) => useStore.getState().point(cell, isPointed ? name : undefined, unit),
    };
  });
}

/** The same of a text outside a page: nothing is marked, and it has no terms of its own. */
export function plainParts(text: Prose): readonly ProsePart[] {
  return proseParts(text, { marks: [], term: undefined, onTerm: () => {} });
}

const isAbout = (
  mark: Extract<LessonMark, { kind: 'symbol' }>,
  { cell, name, unit }: ProseSymbol,
): boolean =>
  mark.cell === cell && mark.name === name && (unit === undefined || mark.unit === unit);

/** The symbol in its cell under the conventions in use, or else under the reference’s. */
function symbolOf({ cell, name }: ProseSymbol) {
  const { conventions } = useStore.getState();
  const symbol = symbolIn(cellBy(cell, conventions), name) ?? symbolIn(cellBy(cell), name);
  if (!symbol) throw new Error(`${cell}: there is no symbol ${name}`);
  return symbol;
}
