import type { Equation, Expression } from '../expression';

/** How a symbol is written; the page wraps it so that it can be pointed at. */
export type WriteSymbol = (symbol: { tex: string; name: string; hue: string }) => string;

const plain: WriteSymbol = ({ tex }) => tex;

/** An equation as TeX: `r_t=\sigma(W_{r}[x_t,h_{t-1}]+b_{r})`. */
export function equationTex(equation: Equation, write: WriteSymbol = plain): string {
  return `${write(equation.symbol)}=${expressionTex(equation.expression, write)}`;
}

/** An expression as TeX, with just the brackets it needs. */
export function expressionTex(expression: Expression, write: WriteSymbol = plain): string {
  if (expression.kind === 'symbol') return write(expression);
  if (expression.kind === 'parameter') return expression.tex;
  const { operation, operands } = expression;
  const written = operands.map((operand) => {
    const tex = expressionTex(operand, write);
    return bindingOf(operand) < operation.needs ? `(${tex})` : tex;
  });
  return operation.tex(...written);
}

function bindingOf(expression: Expression): number {
  return expression.kind === 'application' ? expression.operation.binding : 3;
}
