import type { Cell, CellSymbol } from '../expression';
import { jobTitles, type Phase } from '../jobs';
import { type DiagramNode, diagram } from './diagram';
import type { Progress } from './schedule';
import type { SentencePart } from './sentence';

/** What is said of a phase that is no row of the page. */
const phaseTitles: Record<Phase, string> = { ...jobTitles, join: 'The joining' };

/** What a cell is doing at a moment within a step, in words; or that it waits, and for what. */
export function workingSentence(cell: Cell, { current }: Progress, phase: Phase): SentencePart[] {
  if (!current?.work) {
    const nothing = !diagram(cell).nodes.some(({ work }) => work?.phase === phase);
    const job = phaseTitles[phase].toLowerCase();
    return [
      nothing ? `Waits: it has no part in “${job}”.` : `Waits: others are still at “${job}”.`,
    ];
  }
  const { operation } = current.work.expression;
  const operands = listed(operandsOf(cell, current));
  if (current.kind === 'layer') {
    const squash = operation.scalar ? [`, then ${operation.sign}`] : [];
    const made = current.symbol ?? current.towards;
    const ends: SentencePart[] = current.symbol
      ? [': makes ', current.symbol, `, the ${current.symbol.title}.`]
      : [', on the way to ', made as CellSymbol, '.'];
    return ['Weighs ', ...operands, ...squash, ...ends];
  }
  const verb = operation.verb.charAt(0).toUpperCase() + operation.verb.slice(1);
  const ends: SentencePart[] = current.symbol
    ? [': this is ', current.symbol, `, the ${current.symbol.title}.`]
    : current.towards && current.work.phase !== 'join'
      ? [', on the way to ', current.towards, '.']
      : [' to one vector, which every layer below reads.'];
  return [`${verb} `, ...operands, ...ends];
}

function operandsOf(cell: Cell, node: DiagramNode): SentencePart[] {
  const { nodes, edges } = diagram(cell);
  return edges
    .filter(({ to }) => to === node.id)
    .map(({ from }) => {
      const source = nodes.find(({ id }) => id === from);
      if (source?.symbol) return source.symbol;
      return source?.sign === '‖' ? 'the joined vector' : `what ${source?.sign} made`;
    });
}

/** a, b and c */
function listed(parts: readonly SentencePart[]): SentencePart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === parts.length - 1 ? ' and ' : ', ', part];
  });
}
