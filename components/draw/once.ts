const results = new WeakMap<SVGSVGElement, { from: readonly unknown[]; result: unknown }>();

/**
 * Draws what is the same at every step: `make` runs only if one of its inputs has changed. Call it
 * at most once per drawing. @returns the last result of `make`
 */
export function once<Result>(
  svg: SVGSVGElement,
  from: readonly unknown[],
  make: () => Result,
): Result {
  const last = results.get(svg);
  if (last && from.every((value, index) => value === last.from[index])) {
    return last.result as Result;
  }
  const result = make();
  results.set(svg, { from, result });
  return result;
}
