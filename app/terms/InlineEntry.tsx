import type { ReactNode } from 'react';
import { InlineTerm } from '../../components/lesson/InlineTerm';
import { termOf } from '../lessons/glossary';
import type { Prose } from '../lessons/prose';
import { termAddress } from '../lessonView/termAddress';
import type { PictureScene } from './pictureOf';
import { TermFigure } from './TermFigure';

interface InlineEntryProps {
  readonly term: string;
  readonly scene: PictureScene;
  readonly theme: string;
  /** Renders what the entry says, with the marks of its page. */
  readonly show: (text: Prose) => ReactNode;
}

/** The entry of a term within the page of a lesson, drawn from the state that is open. */
export function InlineEntry({ term, scene, theme, show }: InlineEntryProps) {
  const entry = termOf(term);
  if (!entry) return undefined;
  const { name, says, shows } = entry;
  return (
    <InlineTerm
      name={name}
      says={show(says)}
      picture={shows && <TermFigure key={name} picture={shows} scene={scene} theme={theme} />}
      href={termAddress(name)}
    />
  );
}
