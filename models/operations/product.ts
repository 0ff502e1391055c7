import type { Part, Term } from '../read/explanation';

/**
 * The terms of a product. If one side is a single term, the product is expanded. The product of two
 * sums is one term of two whole factors, each of which can be explained in turn, because expanding
 * it would give too many terms.
 */
export function productOf(a: Part, unitOfA: number, b: Part, unitOfB: number): Term[] {
  const [left, right] = [a.terms(unitOfA), b.terms(unitOfB)];
  return left.length === 1 || right.length === 1
    ? multiplied(left, right)
    : multiplied(wholeOf(a, unitOfA), wholeOf(b, unitOfB));
}

/** A number as a single term: its only term, or the number as a whole. */
export function singleOf(part: Part, unit: number): readonly Term[] {
  const terms = part.terms(unit);
  return terms.length === 1 ? terms : wholeOf(part, unit);
}

/** Multiplies every term of one sum by every term of the other. */
export function multiplied(a: readonly Term[], b: readonly Term[]): Term[] {
  return a.flatMap((one) =>
    b.map((other) => ({
      value: one.value * other.value,
      factors: [...one.factors, ...other.factors],
    })),
  );
}

function wholeOf(part: Part, unit: number): Term[] {
  const factor = part.whole(unit);
  return [{ value: factor.value, factors: [factor] }];
}
