import type { Equation } from '../cell';
import type { Expression } from '../expression';
import { withMinus } from '../format';
import { plainSymbol } from './plain';

/** The name of a quantity as it is said, without its time: `h tilde`. */
export function sayName(tex: string): string {
  const { base } = plainSymbol(tex);
  const [letter = '', ...accents] = base.normalize('NFD');
  return accents.length > 0 ? `${letter} tilde` : letter;
}

/** A symbol or a parameter as it is said: `h t minus 1`, `W r`. */
export function saySymbol(tex: string): string {
  const { index } = plainSymbol(tex);
  return [sayName(tex), index.replace('−', ' minus ')].filter(Boolean).join(' ');
}

/** An equation as it is said: `z t equals sigmoid of W z times the joined x t and h t minus 1, …`. */
export function sayEquation({ symbol, expression }: Equation): string {
  return `${saySymbol(symbol.tex)} equals ${sayExpression(expression)}`;
}

/** An expression as it is said; where the written form has brackets, `the quantity`. */
export function sayExpression(expression: Expression): string {
  if (expression.kind !== 'application') return saySymbol(expression.tex);
  const { operation, operands } = expression;
  const said = operands.map((operand) => {
    const words = sayExpression(operand);
    const binding = operand.kind === 'application' ? operand.operation.binding : 3;
    return binding < operation.needs ? `the quantity ${words},` : words;
  });
  // A pause that follows another is one.
  return operation
    .say(...said)
    .replaceAll(',,', ',')
    .replace(/,$/, '');
}

/** What a screen reader would pass over in silence. */
const silent: Readonly<Record<string, string>> = {
  ' ': 'space',
  '.': 'full stop',
  ',': 'comma',
  "'": 'apostrophe',
  '’': 'apostrophe',
  '?': 'question mark',
  '!': 'exclamation mark',
  ':': 'colon',
  ';': 'semicolon',
  '-': 'hyphen',
};

/** A letter that is read or predicted, as it is said: `l`, `space`, `full stop`. */
export function sayLetter(letter: string): string {
  return silent[letter] ?? withMinus(letter.trim());
}
