import { Fragment } from 'react';
import { SymbolText } from '../SymbolText';
import { unbroken } from '../unbroken';
import type { SymbolLabel } from '../views';
import styles from './ProseText.module.css';

/** A symbol in a text: pointing at it marks it in the pictures. */
export interface SymbolPart {
  readonly kind: 'symbol';
  readonly label: SymbolLabel;
  readonly unit?: number;
  /** Whether the picture marks it: then the text does, too. */
  readonly isMarked: boolean;
  readonly onPoint: (isPointed: boolean) => void;
}

/** A term that the glossary explains. */
export interface TermPart {
  readonly kind: 'term';
  readonly text: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

export type ProsePart = string | SymbolPart | TermPart;

/** Text with symbols and terms. */
export function ProseText({ parts }: { readonly parts: readonly ProsePart[] }) {
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no identity but their place
        <Fragment key={index}>
          {typeof part === 'string' ? unbroken(part) : <Part {...part} />}
        </Fragment>
      ))}
    </>
  );
}

function Part(part: SymbolPart | TermPart) {
  if (part.kind === 'term') {
    return (
      <button
        type="button"
        className={styles.term}
        aria-expanded={part.isOpen}
        title="What is this?"
        onClick={part.onOpen}
      >
        {part.text}
      </button>
    );
  }
  const { label, unit, isMarked, onPoint } = part;
  return (
    <span
      className={styles.symbol}
      data-marked={isMarked || undefined}
      data-hue={label.hue}
      title={label.title}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      <SymbolText label={label} />
      {unit !== undefined && <span translate="no">[{unit}]</span>}
    </span>
  );
}
