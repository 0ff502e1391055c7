import { type KeyboardEvent, type ReactNode, useState } from 'react';
import styles from './FoldedTable.module.css';

interface FoldedTableProps {
  /** The accessible name of the scroll container. */
  readonly label: string;
  readonly caption: string;
  /** What the columns count, as the header of the row names. */
  readonly corner: string;
  /** The columns' names; called only while it is open. */
  readonly columns: () => readonly (string | number)[];
  /** Renders the rows; called only while it is open. */
  readonly rows: () => ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTableElement>) => void;
}

/** A wide table under “Numbers”, rendered when it is opened; the row names stay visible. */
export function FoldedTable(props: FoldedTableProps) {
  const { label, caption, corner, columns, rows, onKeyDown } = props;
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary aria-label={label}>Numbers</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.scroller} aria-label={label} tabIndex={0}>
          <table translate="no" onKeyDown={onKeyDown}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{corner}</th>
                {columns().map((column, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its index
                  <th key={index} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{rows()}</tbody>
          </table>
        </section>
      )}
    </details>
  );
}
