import { useSyncExternalStore } from 'react';
import { isInBrowser } from '../components/mediaQuery';

const listeners = new Set<() => void>();
let isPrinting = false;

function set(printing: boolean): void {
  if (printing === isPrinting) return;
  isPrinting = printing;
  document.documentElement.toggleAttribute('data-printing', printing);
  for (const listener of listeners) listener();
}

// Registered before any drawing's listener, so that drawings are measured after print styles apply.
if (isInBrowser) {
  const query = window.matchMedia('print');
  window.addEventListener('beforeprint', () => set(true));
  window.addEventListener('afterprint', () => set(false));
  query.addEventListener('change', () => set(query.matches));
}

/**
 * Whether the page is being printed; then its theme is light. Also sets `data-printing` for the
 * style sheets, so that drawings are measured at their printed size.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, isNow, isNow);
}

const isNow = () => isPrinting;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
