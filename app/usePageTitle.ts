import { useEffect } from 'react';

/** Names the page by where it stands, for tabs, the history and a screen reader: "Step 7 of 30 · parity · Unrolled". */
export function usePageTitle(step: number, last: number, task: string): void {
  useEffect(() => {
    document.title = pageTitle(step, last, task);
  }, [step, last, task]);
}

export function pageTitle(step: number, last: number, task: string): string {
  const place = last > 0 ? `Step ${step} of ${last}` : 'No steps yet';
  return `${place} · ${task} · Unrolled`;
}
