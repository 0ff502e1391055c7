import type { Factor } from '../read/explanation';
import type { Operation } from './operation';

/**
 * The explaining reading of an operation on one number: the number itself, seen through it. A sum
 * or a product is seen as a whole, which can be asked in its turn.
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
