import type { KeyboardEvent } from 'react';
import { formatSignificant } from '../models/format';
import { FoldedTable } from './FoldedTable';
import styles from './NumbersTable.module.css';
import type { NumbersRow } from './views';

interface NumbersTableProps {
  readonly cell: string;
  readonly step: number;
  readonly rows: readonly NumbersRow[];
  /** Called to explain a number. */
  readonly onAsk: (name: string, unit: number, step: number) => void;
}

/** Every number of a cell at this step, as a table. */
export function NumbersTable({ cell, step, rows, onAsk }: NumbersTableProps) {
  const caption = `${cell}, step ${step}`;
  return (
    <div className={styles.numbers}>
      <FoldedTable
        label={`Numbers of ${caption}`}
        caption={caption}
        corner="unit"
        columns={() => {
          const units = Math.max(0, ...rows.map(({ values }) => values.length));
          return Array.from({ length: units }, (_, unit) => unit);
        }}
        onKeyDown={moveWithin}
        rows={() =>
          rows.map(({ name, symbol, step: at, values }, row) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {Array.from(values, (value, unit) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a unit is its index
                <td key={unit} className={styles.number}>
                  <button
                    type="button"
                    tabIndex={row === 0 && unit === 0 ? 0 : -1}
                    onClick={() => onAsk(symbol, unit, at)}
                  >
                    {formatSignificant(value, 6)}
                  </button>
                </td>
              ))}
            </tr>
          ))
        }
      />
    </div>
  );
}

/** Arrow keys move between numbers; the table is one tab stop. */
function moveWithin(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.parentElement;
  if (!cell || !(row instanceof HTMLTableRowElement)) return;
  const table = event.currentTarget;
  const to = {
    ArrowLeft: row.cells[cell.cellIndex - 1],
    ArrowRight: row.cells[cell.cellIndex + 1],
    ArrowUp: table.rows[row.rowIndex - 1]?.cells[cell.cellIndex],
    ArrowDown: table.rows[row.rowIndex + 1]?.cells[cell.cellIndex],
  }[event.key];
  const button = to?.querySelector('button');
  if (!button) return;
  event.preventDefault();
  button.focus();
}
