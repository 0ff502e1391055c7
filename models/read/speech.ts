import type { Equation } from '../cell';
import type { Expression } from '../expression';
import { withMinus } from '../format';
import { plainSymbol } from './plain';

/** The spoken name of a quantity, without its time index: `h tilde`. */
export function sayName(tex: string): string {
  const { base } = plainSymbol(tex);
  const [letter = '', ...accents] = base.normalize('NFD');
  return accents.length > 0 ? `${letter} tilde` : letter;
}

/** A symbol or parameter as spoken text: `h t minus 1`, `W r`. */
export function saySymbol(tex: string): string {
  const { index } = plainSymbol(tex);
  return [sayName(tex), index.replace('−', ' minus ')].filter(Boolean).join(' ');
}

/**
 * An equation as spoken text: `z t equals sigmoid of W z times the joined x t and h t minus 1, …`.
 */
export function sayEquation({ symbol, expression }: Equation): string {
  return `${saySymbol(symbol.tex)} equals ${sayExpression(expression)}`;
}

/** An expression as spoken text; brackets become `the quantity`. */
export function sayExpression(expression: Expression): string {
  if (expression.kind !== 'application') return saySymbol(expression.tex);
  const { operation, operands } = expression;
  const spoken = operands.map((operand) => {
    const words = sayExpression(operand);
    const binding = operand.kind === 'application' ? operand.operation.binding : 3;
    return binding < operation.needs ? `the quantity ${words},` : words;
  });
  // Merge consecutive pauses.
  return operation
    .say(...spoken)
    .replaceAll(',,', ',')
    .replace(/,$/, '');
}

/** Characters that screen readers skip. */
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

/** A character as spoken text: `l`, `space`, `full stop`. */
export function sayLetter(letter: string): string {
  return silent[letter] ?? withMinus(letter.trim());
}
