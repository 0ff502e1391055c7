import type { BaseType, Selection } from 'd3';

/** The one element of this name and class within a drawing, made when first asked for. */
export function part(
  root: Selection<SVGSVGElement, unknown, null, undefined>,
  name: string,
  className: string,
): Selection<BaseType, unknown, null, undefined> {
  const found = root.select(`.${className}`);
  const element = found.empty() ? root.append(name).attr('class', className) : found;
  return element as Selection<BaseType, unknown, null, undefined>;
}
