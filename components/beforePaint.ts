/** What to draw or to scroll before the next frame is painted, by its element. */
const due = new Map<Element, () => void>();

/**
 * Draws once before the next frame is painted, however often it is asked for until then, so that
 * the event that asks for it ends sooner.
 * @returns a function that takes it back
 */
export function beforePaint(element: Element, draw: () => void): () => void {
  if (due.size === 0) requestAnimationFrame(drawAll);
  due.set(element, draw);
  return () => {
    if (due.get(element) === draw) due.delete(element);
  };
}

function drawAll(): void {
  const draws = [...due.values()];
  due.clear();
  for (const draw of draws) draw();
}
