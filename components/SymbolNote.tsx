import { memo } from 'react';
import styles from './SymbolNote.module.css';
import { SymbolText } from './SymbolText';
import type { SymbolLabel } from './views';

/** The explanation of a hovered symbol or number. */
export interface SymbolNoteView {
  readonly cell: string;
  /** Undefined: of a number that is not one symbol's. */
  readonly label?: SymbolLabel | undefined;
  /** `update gate` */
  readonly title: string;
  readonly sentence: string;
  /** "mean 0.17, from 0.02 to 0.83": empty if there is no value. */
  readonly summary: string;
}

/** A line in a fixed place that explains the hovered or focused symbol or number. */
export const SymbolNote = memo(function SymbolNote(props: {
  readonly note: SymbolNoteView | undefined;
}) {
  const { note } = props;
  return (
    <div
      className={styles.note}
      data-filled={note !== undefined || undefined}
      data-number={(note && !note.label) || undefined}
    >
      {note ? (
        <p>
          <b>
            {note.label && <SymbolText label={note.label} />} {note.cell} {note.title}
          </b>{' '}
          {note.sentence} {note.summary && <span>{note.summary}</span>}
        </p>
      ) : (
        <p className={styles.hint}>
          Point at a symbol for its meaning, click it for more, a number to see why. <kbd>←</kbd>{' '}
          <kbd>→</kbd> step.
        </p>
      )}
    </div>
  );
});
