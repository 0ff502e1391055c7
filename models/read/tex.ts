import type { Cell, Equation } from '../cell';
import type { Application, Expression } from '../expression';
import { diagram } from './diagram';

/** Writes a symbol; the page wraps it so that it can be hovered. */
export type WriteSymbol = (symbol: { tex: string; name: string; hue: string }) => string;

/** Writes an operation's TeX; the page wraps it so that it can be highlighted. */
export type WritePart = (part: Application, tex: string) => string;

const plain: WriteSymbol = ({ tex }) => tex;
const whole: WritePart = (_, tex) => tex;

/** An equation as TeX: `r_t=\sigma(W_{r}[x_t,h_{t-1}]+b_{r})`. */
export function equationTex(equation: Equation, write = plain, part = whole): string {
  return `${write(equation.symbol)}=${expressionTex(equation.expression, write, part)}`;
}

/** An expression as TeX, with only the brackets it needs. */
export function expressionTex(expression: Expression, write = plain, part = whole): string {
  if (expression.kind === 'symbol') return write(expression);
  if (expression.kind === 'parameter') return expression.tex;
  const { operation, operands } = expression;
  const written = operands.map((operand) => {
    const tex = expressionTex(operand, write, part);
    return bindingOf(operand) < operation.needs ? `(${tex})` : tex;
  });
  return part(expression, operation.tex(...written));
}

/**
 * An equation as TeX in which every symbol has `data-symbol` and `data-hue`, and every operation
 * that is a node of the cell's diagram has `data-part`, the node's id.
 */
export function addressableTex(cell: Cell, equation: Equation): string {
  const ids = new Map(diagram(cell).nodes.map(({ id, work }) => [work?.expression, id]));
  return equationTex(
    equation,
    ({ tex, name, hue }) => `\\htmlData{symbol=${name},hue=${hue}}{${tex}}`,
    (application, tex) => {
      const id = ids.get(application);
      return id ? `\\htmlData{part=${id}}{${tex}}` : tex;
    },
  );
}

function bindingOf(expression: Expression): number {
  return expression.kind === 'application' ? expression.operation.binding : 3;
}
