import { useEffect, useRef } from 'react';

/** How long the page stands at a step before its title says so, in ms. */
const rest = 600;

/** Names the page by where it stands, for tabs, the history and a screen reader: "Step 7 of 30 · parity · Unrolled". */
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
    // Once the page rests: a browser draws its tabs anew for it, which costs as much as a card.
    const timer = window.setTimeout(name, rest);
    return () => window.clearTimeout(timer);
  }, [step, last, task]);
}

export function pageTitle(step: number, last: number, task: string): string {
  const place = last > 0 ? `Step ${step} of ${last}` : 'No steps yet';
  return `${place} · ${task} · Unrolled`;
}
