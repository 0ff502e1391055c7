const made = new WeakMap<SVGSVGElement, { from: readonly unknown[]; result: unknown }>();

/**
 * Draws what stays the same from step to step: `make` runs when one of the values it is made from
 * is another one than last time. A drawing calls it once.
 * @returns what `make` returned the last time it ran
 */
export function once<Result>(
  svg: SVGSVGElement,
  from: readonly unknown[],
  make: () => Result,
): Result {
  const last = made.get(svg);
  if (last && from.every((value, index) => value === last.from[index])) {
    return last.result as Result;
  }
  const result = make();
  made.set(svg, { from, result });
  return result;
}
