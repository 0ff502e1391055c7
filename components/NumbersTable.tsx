import { useState } from 'react';
import styles from './NumbersTable.module.css';
import type { NumbersRow } from './views';

interface NumbersTableProps {
  readonly cell: string;
  readonly step: number;
  readonly rows: readonly NumbersRow[];
}

/** Every number of a cell at this step, exactly: the reading for those who want or need digits. */
export function NumbersTable({ cell, step, rows }: NumbersTableProps) {
  const [open, setOpen] = useState(false);
  const caption = `${cell}, step ${step}`;
  const units = Math.max(0, ...rows.map(({ values }) => values.length));
  return (
    <details className={styles.numbers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Numbers</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.scroller} aria-label={`Numbers of ${caption}`} tabIndex={0}>
          <table>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">unit</th>
                {Array.from({ length: units }, (_, unit) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its index
                  <th key={unit} scope="col">
                    {unit}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, values }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {Array.from(values, (value, unit) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its index
                    <td key={unit}>{value.toPrecision(6)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
