import { useEffect, useMemo, useRef, useState } from 'react';

/** Work in slices of a few milliseconds, which returns a result at the end. */
export type Slices<Result> = Generator<undefined, Result>;

/** How long slices are taken one after another, in ms, before other things may happen. */
const turn = 8;

interface Attempt<Result> {
  /** What is left to do; undefined if it is done. */
  readonly work: Slices<Result> | undefined;
  readonly result?: Result;
}

/**
 * The result of work in slices, which leaves the page responsive.
 * @param start memoised; undefined: there is nothing to do
 * @param atOnce how long the work may take while rendering, in ms: short work has no second rendering
 * @returns the result, or the last one while the next is not complete
 */
export function useSlices<Result>(
  start: (() => Slices<Result>) | undefined,
  atOnce = 0,
): { readonly result: Result | undefined; readonly isComplete: boolean } {
  const first = useMemo((): Attempt<Result> | undefined => {
    const work = start?.();
    return work && take(work, atOnce);
  }, [start, atOnce]);
  const last = useRef<{ first: typeof first; result: Result }>(undefined);
  const [, show] = useState<object>();
  const own = first && !first.work ? first.result : undefined;
  const isComplete = first !== undefined && (!first.work || last.current?.first === first);

  useEffect(() => {
    const work = first?.work;
    if (!work) {
      if (first) last.current = { first, result: first.result as Result };
      return;
    }
    let timer = 0;
    const go = () => {
      const after = take(work, turn);
      if (after.work) {
        timer = window.setTimeout(go);
        return;
      }
      last.current = { first, result: after.result as Result };
      show({});
    };
    timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [first]);

  return { result: own ?? last.current?.result, isComplete };
}

function take<Result>(work: Slices<Result>, milliseconds: number): Attempt<Result> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const { done, value } = work.next();
    if (done) return { work: undefined, result: value };
  }
  return { work };
}
