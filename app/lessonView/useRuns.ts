import { useEffect, useState } from 'react';
import type { LessonPage } from '../lessons/page';
import { openRuns, type Runs } from '../lessons/runs';
import type { LessonTrained } from '../lessons/trained';

/** The runs of a page’s states, once their weights are here. */
export function useRuns(
  page: LessonPage,
  trained: LessonTrained | undefined,
): { readonly runs?: Runs; readonly error?: string } {
  const [opened, setOpened] = useState<{ readonly runs?: Runs; readonly error?: string }>({});
  useEffect(() => {
    let gone = false;
    openRuns(page.states, trained).then(
      (runs) => gone || setOpened({ runs }),
      (error) => gone || setOpened({ error: error instanceof Error ? error.message : `${error}` }),
    );
    return () => {
      gone = true;
    };
  }, [page, trained]);
  return opened;
}
