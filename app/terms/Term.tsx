import { useEffect } from 'react';
import { glossaryFile } from '../lessonView/loadGlossary';
import type { Scene } from '../scene';
import { useStore } from '../store';
import { useLoaded } from '../useLoaded';
import { closeTerm, useOpenTerm } from './openTerm';

interface TermProps {
  readonly scene: Scene;
  readonly theme: string;
}

/** The term that is open, in a note over the page. */
export function Term({ scene, theme }: TermProps) {
  const open = useOpenTerm((state) => state.open);
  const glossary = useLoaded(open && glossaryFile);
  const lesson = useStore((state) => state.lesson);
  // Another page of the lessons, or their list, replaces what was asked about.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the page changes
  useEffect(() => closeTerm, [lesson]);
  const reason = typeof glossary === 'string' ? glossary : undefined;
  useEffect(() => {
    if (reason === undefined) return;
    closeTerm();
    useStore.getState().notify(`The glossary could not be loaded: ${reason}. Try again.`);
  }, [reason]);
  if (!open || typeof glossary !== 'object') return undefined;
  return <glossary.TermEntry {...open} scene={scene} theme={theme} />;
}
