import type { Cell, Expression } from '../expression';
import { jobTitles, type Phase } from '../jobs';
import { type DiagramNode, diagram, layerOf } from './diagram';
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
  const { expression } = current.work;
  const { operation, operands } = expression;
  const name = (each: Expression) => nameIn(cell, each);
  if (current.kind !== 'layer') {
    const verb = operation.verb.charAt(0).toUpperCase() + operation.verb.slice(1);
    return [`${verb} `, ...listed(operands.map(name)), ...towards(cell, current)];
  }
  const { weighed, added } = layerOf(expression);
  const also = added.length > 0 ? [', adds ', ...listed(added.map(name))] : [];
  const squash = operation.scalar ? [`, then ${operation.sign}`] : [];
  return ['Weighs ', ...listed(weighed.map(name)), ...also, ...squash, ...towards(cell, current)];
}

/** What an operation makes, or is on the way to. */
function towards(cell: Cell, node: DiagramNode): SentencePart[] {
  if (node.symbol) return [': makes ', node.symbol, `, the ${node.symbol.title}.`];
  if (node.work?.phase !== 'join' || !node.towards) {
    return node.towards ? [', on the way to ', node.towards, '.'] : ['.'];
  }
  const { nodes, edges } = diagram(cell);
  const readers = nodes.filter(({ id }) => edges.some((e) => e.from === node.id && e.to === id));
  return [' to one vector, for ', ...listed(readers.flatMap(({ symbol }) => symbol ?? [])), '.'];
}

/** A quantity by its symbol, anything else by the operation that made it. */
function nameIn(cell: Cell, expression: Expression): SentencePart {
  if (expression.kind === 'symbol') return expression;
  const made = diagram(cell).nodes.find(({ work }) => work?.expression === expression);
  return made?.sign === '‖' ? 'the joined vector' : `what ${made?.sign} made`;
}

/** a, b and c */
function listed(parts: readonly SentencePart[]): SentencePart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [index === parts.length - 1 ? ' and ' : ', ', part];
  });
}
