import { memo } from 'react';
import styles from './SymbolNote.module.css';
import { SymbolText } from './SymbolText';
import type { SymbolLabel } from './views';

/** The explanation of a hovered symbol. */
export interface SymbolNoteView {
  readonly cell: string;
  readonly label: SymbolLabel;
  /** "mean 0.17, from 0.02 to 0.83": empty if there is no value. */
  readonly summary: string;
}

/** A line in a fixed place that explains the hovered or focused symbol. */
export const SymbolNote = memo(function SymbolNote(props: {
  readonly note: SymbolNoteView | undefined;
}) {
  const { note } = props;
  return (
    <div className={styles.note} data-filled={note !== undefined || undefined}>
      {note ? (
        <p>
          <b>
            <SymbolText label={note.label} /> {note.cell} {note.label.title}
          </b>{' '}
          {note.label.sentence} {note.summary && <span>{note.summary}</span>}
        </p>
      ) : (
        <p className={styles.hint}>
          Point at a symbol to see what it means, click a number to see why. <kbd>←</kbd>{' '}
          <kbd>→</kbd> step.
        </p>
      )}
    </div>
  );
});
