import type { Operation, Term } from '../expression';

/**
 * The explaining reading of an operation on one number: the number itself, seen through it.
 * @throws where it is applied to a sum or product inside an equation: a part without a name that
 * nobody could ask for. Give it a name of its own.
 */
export function unary(sign: string, scalar: (a: number) => number): Operation['terms'] {
  return (unit, operand) => {
    const terms = operand?.terms(unit) ?? [];
    const [factor, ...others] = terms[0]?.factors ?? [];
    if (terms.length !== 1 || !factor || others.length > 0 || factor.through) {
      throw new Error(`${sign}: expected one named quantity inside an equation, got a sum`);
    }
    const value = scalar(factor.value);
    return [
      { value, factors: [{ ...factor, value, through: sign, inner: factor.value }] },
    ] satisfies Term[];
  };
}
