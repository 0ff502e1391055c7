import type { Cell } from '../cell';
import type { Application, Expression } from '../expression';
import { jobTitles, type Phase } from '../jobs';
import { type DiagramNode, diagram, layerOf } from './diagram';
import type { Progress } from './schedule';
import type { SentencePart } from './sentence';

/** Titles of the phases; `join` has no row on the page. */
const phaseTitles: Record<Phase, string> = { ...jobTitles, join: 'The concatenation' };

/** Describes in words what a cell is computing at a tick, or what it waits for. */
export function workingSentence(cell: Cell, { current }: Progress, phase: Phase): SentencePart[] {
  if (!current?.work) {
    const nothing = !diagram(cell).nodes.some(({ work }) => work?.phase === phase);
    const job = phaseTitles[phase].toLowerCase();
    return [nothing ? `Nothing to do in “${job}”.` : `Waiting: another cell is still at “${job}”.`];
  }
  const { expression } = current.work;
  const { operation, operands } = expression;
  if (current.kind !== 'layer') {
    const verb = operation.verb.charAt(0).toUpperCase() + operation.verb.slice(1);
    return [
      `${verb} `,
      ...listed(operands.map((operand) => writtenIn(expression, operand))),
      ...towards(cell, current),
    ];
  }
  const { weighed, added } = layerOf(expression);
  const also = added.length > 0 ? [', plus ', ...listed(added.map(written))] : [];
  const squash = operation.scalar ? [`, then ${operation.sign}`] : [];
  return [
    'Linear layer of ',
    ...listed(weighed.map(written)),
    ...also,
    ...squash,
    ...towards(cell, current),
  ];
}

/** The end of the sentence: the result, or the equation the operation belongs to. */
function towards(cell: Cell, node: DiagramNode): SentencePart[] {
  if (node.symbol) return [': gives ', node.symbol, `, the ${node.symbol.title}.`];
  if (node.work?.phase !== 'join' || !node.towards) {
    return node.towards ? [', a step towards ', node.towards, '.'] : ['.'];
  }
  const { nodes, edges } = diagram(cell);
  const readers = nodes.filter(({ id }) => edges.some((e) => e.from === node.id && e.to === id));
  return [
    ' into one vector, for ',
    ...listed(readers.flatMap(({ symbol }) => (symbol ? [[symbol]] : []))),
    '.',
  ];
}

/** An expression as a one-line formula: f ⊙ c, 1 − z, [x, h]; a layer in words. */
function written(expression: Expression): SentencePart[] {
  if (expression.kind === 'symbol') return [expression];
  if (expression.kind === 'parameter') return [expression.name];
  const { operation } = expression;
  const operands = expression.operands.map((operand) => writtenIn(expression, operand));
  if (operation.width === 'layer') return ['(linear layer of ', ...(operands[0] ?? []), ')'];
  // The operation's plain form, with a placeholder for each operand.
  const marked = operation.plain(...operands.map((_, index) => `\u0000${index}\u0000`));
  return marked
    .split('\u0000')
    .flatMap((text, index) => (index % 2 === 0 ? text : (operands[Number(text)] ?? [])))
    .filter((part) => part !== '');
}

/** An operand, in brackets if it needs them. */
function writtenIn({ operation }: Application, operand: Expression): SentencePart[] {
  const isLoose =
    operand.kind === 'application' &&
    operand.operation.width !== 'layer' &&
    operand.operation.binding < operation.needs;
  return isLoose ? ['(', ...written(operand), ')'] : written(operand);
}

/** a, b and c */
function listed(parts: readonly (readonly SentencePart[])[]): SentencePart[] {
  return parts.flatMap((part, index) => {
    if (index === 0) return part;
    return [index === parts.length - 1 ? ' and ' : ', ', ...part];
  });
}
