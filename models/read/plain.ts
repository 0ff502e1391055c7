/** Symbols and expressions as plain characters, for pictures, labels and messages. */
import type { CellSymbol, Expression, Parameter } from '../expression';

/** A symbol's TeX as plain characters: base `h̃`, index `t−1`. */
export function plainSymbol(tex: string): { readonly base: string; readonly index: string } {
  const [, accent, base, index = ''] = /^(\\tilde )?(\w)_\{?([^}]*)\}?$/.exec(tex) ?? [];
  // Unsupported TeX is shown without its commands.
  if (base === undefined) return { base: tex.replace(/[\\{}]/g, '').trim(), index: '' };
  return { base: accent ? `${base}\u0303` : base, index: index.replace('-', '−') };
}

type WriteName = (named: CellSymbol | Parameter) => string;

/** Without indices. */
const bare: WriteName = ({ tex }) => plainSymbol(tex).base;

/** An expression with only the brackets it needs: `σ(W [x, h] + b)`, `r ⊙ h`. */
export function plainExpression(expression: Expression, write = bare): string {
  if (expression.kind !== 'application') return write(expression);
  const { operation, operands } = expression;
  const written = operands.map((operand) => {
    const text = plainExpression(operand, write);
    return bindingOf(operand) < operation.needs ? `(${text})` : text;
  });
  return operation.plain(...written);
}

function bindingOf(expression: Expression): number {
  return expression.kind === 'application' ? expression.operation.binding : 3;
}
