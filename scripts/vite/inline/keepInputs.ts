// Keeps what the reader does before the program runs; app/keptInputs.ts carries it out.
{
  const types = ['click', 'keydown', 'input', 'change'] as const;

  /** Whether the page uses a key at this element, as in app/shortcuts.ts and the sliders. */
  const isUsed = (event: KeyboardEvent, target: Element) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    if (target.closest('input, select')) return false;
    if (/^Arrow(Left|Right)$/.test(event.key)) return true;
    const isWithin = target.closest('[data-time-keys], [role="slider"]') !== null;
    return isWithin && /^(Arrow(Up|Down)|Home|End)$/.test(event.key);
  };

  const keep = (event: Event) => {
    const { type, target } = event;
    if (kept.isRepeating || !(target instanceof Element) || target.closest('a[href]')) return;
    if (event instanceof KeyboardEvent && !isUsed(event, target)) return;
    if (type === 'click' || type === 'keydown') event.preventDefault();
    event.stopPropagation();
    const { clientX: x, clientY: y, key } = event as MouseEvent & KeyboardEvent;
    kept.events.push({ type, target, key, x, y, value: (target as HTMLInputElement).value });
  };

  for (const type of types) addEventListener(type, keep, true);
  const stop = () => {
    for (const type of types) removeEventListener(type, keep, true);
  };
  const kept: KeptInputs = { events: [], isRepeating: false, stop };
  window.keptInputs = kept;
}
