import { formatFixed } from '../../models/format';
import { type Term, visible } from './weightTerms';
import type { LayerView } from './weightViews';

/**
 * A weight as spoken text: "in2update weight, unit 1, input x, letter a: 0.1230. Times 1.0000 is
 * 0.1230, of the sum that makes update gate z."
 */
export function sayTerm(layer: LayerView, term: Term): string {
  const { row, weight, group, index, letter, operand, changed } = term;
  const { title, spoken } = layer.makes;
  const value = formatFixed(weight, places);
  const mark = changed ? ', changed' : '';
  const sum = `of the sum that makes ${title} ${spoken}`;
  if (!group) return `${layer.name} bias, unit ${row}: ${value}${mark}, added as it is, ${sum}.`;
  const column =
    letter === undefined ? `unit ${index}` : `letter ${letter === ' ' ? 'space' : visible(letter)}`;
  const product =
    operand === undefined
      ? ''
      : ` Times ${formatFixed(operand, places)} is ${formatFixed(weight * operand, places)}, ${sum}.`;
  return `${layer.name} weight, unit ${row}, ${group.label.title} ${group.label.spoken}, ${column}: ${value}${mark}.${product}`;
}

const places = 4;
