import { useEffect, useRef } from 'react';

/** The debounce of the title, in ms. */
const rest = 600;

/**
 * Sets the page title for tabs, the history and screen readers: "Step 7 of 30 · parity · Unrolled".
 */
export function usePageTitle(step: number, last: number, task: string): void {
  const isFirst = useRef(true);
  useEffect(() => {
    const name = () => {
      document.title = pageTitle(step, last, task);
    };
    if (isFirst.current) {
      isFirst.current = false;
      name();
      return;
    }
    // Debounced, because browsers redraw their tabs, which costs as much as a card.
    const timer = window.setTimeout(name, rest);
    return () => window.clearTimeout(timer);
  }, [step, last, task]);
}

export function pageTitle(step: number, last: number, task: string): string {
  const place = last > 0 ? `Step ${step} of ${last}` : 'No steps yet';
  return `${place} · ${task} · Unrolled`;
}
