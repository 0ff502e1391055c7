import type { Factor } from '../read/explanation';
import type { Operation } from './operation';

/**
 * The terms of an operation on one number: one factor with the operation applied to it. A sum or a
 * product is one whole factor, which can be explained in turn.
 */
export function unary(sign: string, scalar: (a: number) => number): Operation['terms'] {
  return (unit, operand) => {
    const [term, ...terms] = operand?.terms(unit) ?? [];
    const [only, ...others] = term?.factors ?? [];
    const isPlain = only && terms.length === 0 && others.length === 0 && !only.through;
    const inner: Factor | undefined = isPlain ? only : operand?.whole(unit);
    if (!inner) throw new Error(`${sign}: expected an operand, got none`);
    const value = scalar(inner.value);
    return [{ value, factors: [{ ...inner, value, through: sign, inner: inner.value }] }];
  };
}
