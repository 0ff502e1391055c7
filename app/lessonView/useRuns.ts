import { useEffect, useState } from 'react';
import type { LessonPage } from '../lessons/page';
import { openRuns, type Runs } from '../lessons/runs';
import type { LessonTrained } from '../lessons/trained';
import { yieldToEventLoop } from '../yieldToEventLoop';

interface Opened {
  readonly runs?: Runs;
  readonly error?: string;
}

/** How long it computes before the page may answer, in ms. */
const slice = 12;

/** The runs of a page’s states, once their weights are here and what takes long is computed. */
export function useRuns(page: LessonPage, trained: LessonTrained | undefined): Opened {
  const [opened, setOpened] = useState<Opened>({});
  useEffect(() => {
    const closed = new AbortController();
    const { signal } = closed;
    open(page, trained, signal).then(
      (runs) => signal.aborted || setOpened({ runs }),
      (error) =>
        signal.aborted || setOpened({ error: error instanceof Error ? error.message : `${error}` }),
    );
    return () => closed.abort();
  }, [page, trained]);
  return opened;
}

async function open(
  page: LessonPage,
  trained: LessonTrained | undefined,
  signal: AbortSignal,
): Promise<Runs> {
  const runs = await openRuns(page.states, trained);
  let until = performance.now() + slice;
  for (const _ of page.prepares?.(runs) ?? []) {
    if (performance.now() < until) continue;
    await yieldToEventLoop();
    if (signal.aborted) break;
    until = performance.now() + slice;
  }
  return runs;
}
