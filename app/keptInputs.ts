/** What the reader did before the program ran: kept by `scripts/vite/inline/keepInputs.ts`. */

declare global {
  /** An event of the reader, and what cannot be read from its target later. */
  interface KeptEvent {
    readonly type: string;
    readonly target: Element;
    /** Of a key. */
    readonly key: string | undefined;
    /** Of the pointer, in px. */
    readonly x: number | undefined;
    readonly y: number | undefined;
    /** Of a field, after the event. */
    readonly value: string | undefined;
  }

  interface KeptInputs {
    readonly events: KeptEvent[];
    /** Set while an event is repeated, which is then not kept again. */
    isRepeating: boolean;
    /** Lets further events reach the page. */
    readonly stop: () => void;
  }

  interface Window {
    /** Until the program hears the page. */
    keptInputs?: KeptInputs;
  }
}

/**
 * Carries out the kept events in their order, each in its own task, as the browser would have;
 * further events are kept meanwhile. Events of elements that the page no longer has are dropped.
 */
export async function carryOut(): Promise<void> {
  const kept = window.keptInputs;
  if (!kept) return;
  for (let event = kept.events.shift(); event; event = kept.events.shift()) {
    kept.isRepeating = true;
    if (event.target.isConnected) repeat(latest(event, kept.events));
    kept.isRepeating = false;
    await new Promise((resolve) => setTimeout(resolve));
  }
  kept.stop();
  delete window.keptInputs;
}

/**
 * Of a field, only the latest value is set: an earlier one would take back what is being typed.
 * @param events the later events, from which those of the same field are removed
 */
function latest(event: KeptEvent, events: KeptEvent[]): KeptEvent {
  const isSame = ({ type, target }: KeptEvent) => type === event.type && target === event.target;
  if (event.type !== 'input' && event.type !== 'change') return event;
  const last = events.findLast(isSame) ?? event;
  events.splice(0, events.length, ...events.filter((each) => !isSame(each)));
  return last;
}

function repeat({ type, target, key = '', x = 0, y = 0, value = '' }: KeptEvent): void {
  const often = { bubbles: true, cancelable: true, composed: true };
  if (type === 'click') {
    target.dispatchEvent(new MouseEvent(type, { ...often, clientX: x, clientY: y }));
  } else if (type === 'keydown') {
    target.dispatchEvent(new KeyboardEvent(type, { ...often, key }));
  } else if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
    setValue(target, value);
    target.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

/** Sets a field's value such that React notices the change; the caret stays where it is. */
function setValue(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  const caret = field instanceof HTMLInputElement ? field.selectionStart : null;
  field.value = '';
  set?.call(field, value);
  if (caret !== null && field instanceof HTMLInputElement) field.setSelectionRange(caret, caret);
}
