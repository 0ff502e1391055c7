/** How much larger an element is shown than it is laid out: more than 1 in presentation size. */
export function enlargementOf(element: HTMLElement): number {
  const { offsetWidth } = element;
  const scale = offsetWidth > 0 ? element.getBoundingClientRect().width / offsetWidth : 1;
  // The laid-out width is rounded to whole pixels.
  return Math.abs(scale - 1) < 0.02 ? 1 : scale;
}
