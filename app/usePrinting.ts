import { useSyncExternalStore } from 'react';

const query = window.matchMedia('print');
const listeners = new Set<() => void>();
let isPrinting = false;

function set(printing: boolean): void {
  if (printing === isPrinting) return;
  isPrinting = printing;
  document.documentElement.toggleAttribute('data-printing', printing);
  for (const listener of listeners) listener();
}

// Before any drawing listens: it measures itself on paper once the paper's rules are in force.
window.addEventListener('beforeprint', () => set(true));
window.addEventListener('afterprint', () => set(false));
query.addEventListener('change', () => set(query.matches));

/**
 * Whether the page is being laid out for paper: then it is light, whatever the theme. Told to the
 * style sheets as `data-printing`, so that drawings find the size that they are printed at.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => isPrinting);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
