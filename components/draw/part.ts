import type { BaseType, Selection } from 'd3';

/** A drawing's svg. */
export type Root = Selection<SVGSVGElement, unknown, null, undefined>;

/** The element with this tag and class within a drawing, created on first use. */
export function part(
  root: Root,
  name: string,
  className: string,
): Selection<BaseType, unknown, null, undefined> {
  const found = root.select(`${name}.${className}`);
  const element = found.empty() ? root.append(name).attr('class', className) : found;
  return element as Selection<BaseType, unknown, null, undefined>;
}

/** Sets the path of this class, unless it is unchanged. */
export function outline(root: Root, className: string, d: string): void {
  const path = part(root, 'path', className);
  if (path.attr('d') !== d) path.attr('d', d);
}

/** The rectangle of this class, created on first use; attributes that are the same are not written. */
export function rect(root: Root, className: string, place: Readonly<Record<string, number>>): void {
  const element = part(root, 'rect', className).node() as SVGRectElement;
  for (const [name, value] of Object.entries(place)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

/** Writes an attribute only if it has changed, because every write triggers a layout. */
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

/** Writes texts only if they have changed, into their nodes: a new node is styled anew. */
export function writeText<Element extends SVGElement, Datum>(
  selection: Selection<Element, Datum, SVGSVGElement, unknown>,
  text: (datum: Datum) => string,
): void {
  selection.each(function (datum) {
    const next = text(datum);
    if (this.textContent === next) return;
    if (this.childNodes.length === 1 && this.firstChild instanceof Text) {
      this.firstChild.data = next;
    } else this.textContent = next;
  });
}
