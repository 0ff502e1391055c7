import type { BaseType, Selection } from 'd3';

/** A drawing's svg. */
export type Root = Selection<SVGSVGElement, unknown, null, undefined>;

/** The one element of this name and class within a drawing, made when first asked for. */
export function part(
  root: Root,
  name: string,
  className: string,
): Selection<BaseType, unknown, null, undefined> {
  const found = root.select(`${name}.${className}`);
  const element = found.empty() ? root.append(name).attr('class', className) : found;
  return element as Selection<BaseType, unknown, null, undefined>;
}

/** Gives the one path of this class its outline; it is left alone when that is the same. */
export function outline(root: Root, className: string, d: string): void {
  const path = part(root, 'path', className);
  if (path.attr('d') !== d) path.attr('d', d);
}

/**
 * Writes an attribute where it is another one than before: what is written anew is laid out anew,
 * at every step.
 */
export function write<Element extends SVGElement, Datum>(
  selection: Selection<Element, Datum, SVGSVGElement, unknown>,
  name: string,
  value: (datum: Datum, index: number) => string,
): void {
  selection.each(function (datum, index) {
    const next = value(datum, index);
    if (this.getAttribute(name) !== next) this.setAttribute(name, next);
  });
}

/** Writes texts likewise. */
export function writeText<Element extends SVGElement, Datum>(
  selection: Selection<Element, Datum, SVGSVGElement, unknown>,
  text: (datum: Datum) => string,
): void {
  selection.each(function (datum) {
    const next = text(datum);
    if (this.textContent !== next) this.textContent = next;
  });
}
