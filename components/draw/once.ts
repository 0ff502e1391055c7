const results = new WeakMap<Element, { from: readonly unknown[]; result: unknown }>();

/**
 * Draws what is the same at every step: `make` runs only if one of its inputs has changed. Call it
 * at most once per drawing. @returns the last result of `make`
 */
export function once<Result>(
  element: Element,
  from: readonly unknown[],
  make: () => Result,
): Result {
  const last = results.get(element);
  if (last && from.every((value, index) => value === last.from[index])) {
    return last.result as Result;
  }
  const result = make();
  results.set(element, { from, result });
  return result;
}
