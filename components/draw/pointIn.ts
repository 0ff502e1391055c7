/**
 * Where an event happened in a drawing, in the drawing's px: in presentation size, the page is enlarged.
 * @param width of the drawing, in its own px
 */
export function pointIn(
  element: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
  width: number,
): { readonly x: number; readonly y: number } {
  const box = element.getBoundingClientRect();
  const scale = box.width > 0 ? width / box.width : 1;
  return { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
}
