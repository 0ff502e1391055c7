import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from '../controls/IconButton';
import { TermNames, type TermNamesProps } from './TermNames';
import styles from './TermNote.module.css';

interface TermNoteProps {
  readonly term: TermNamesProps & {
    readonly name: string;
    readonly says: ReactNode;
    readonly picture: ReactNode;
  };
  /** Its address in the glossary. */
  readonly href: string;
  /** What was asked about: the note opens beside it. */
  readonly beside: Element;
  readonly onClose: () => void;
}

/**
 * The entry of a term in a note over the page, which stays as it is behind it. The browser closes the
 * note at a press elsewhere or Escape, and returns the focus to where it was.
 */
export function TermNote({ term, href, beside, onClose }: TermNoteProps) {
  const { name, says, picture } = term;
  const note = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another term may be higher
  useLayoutEffect(() => {
    const element = note.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    place(element, beside.getBoundingClientRect());
    heading.current?.focus({ preventScroll: true });
  }, [beside, name]);

  // Escape closes the note alone, not what is open behind it.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
  };
  return (
    <section
      ref={note}
      popover="auto"
      className={`${styles.note} print-never`}
      aria-labelledby={titleId}
      onToggle={({ newState }) => newState === 'closed' && onClose()}
      onKeyDown={onKeyDown}
      data-term
    >
      <header>
        <h2 ref={heading} id={titleId} tabIndex={-1}>
          {name}
        </h2>
        <IconButton
          look="bare"
          label="Close this entry"
          onClick={() => note.current?.hidePopover()}
        >
          <X />
        </IconButton>
      </header>
      <p>{says}</p>
      {picture}
      <TermNames {...term} />
      <p>
        <a href={href}>In the glossary</a>
      </p>
    </section>
  );
}

/** The distance from what was asked about, and the least one from the window’s edges, in px. */
const gap = 8;

/** Below what was asked about, or above it, wherever the note fits; always within the window. */
function place(note: HTMLElement, of: DOMRect): void {
  const { width, height } = note.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const within = (at: number, size: number, room: number) =>
    Math.max(gap, Math.min(at, room - size - gap));
  const below = of.bottom + gap;
  const top = below + height + gap <= clientHeight ? below : of.top - gap - height;
  note.style.left = `${within(of.left, width, clientWidth)}px`;
  note.style.top = `${within(top, height, clientHeight)}px`;
}
