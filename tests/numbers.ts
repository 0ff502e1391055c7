/** Reads the Numbers tables of many steps in one evaluation. */
import type { Page } from '@playwright/test';

/** A Numbers table: its caption, and the numbers of each row, with ASCII minus signs. */
export interface NumbersTable {
  readonly caption: string;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

interface Reading {
  /** The cells shown, in order, with open tables. */
  readonly cells: readonly string[];
  readonly steps: readonly number[];
  /** Whether to move the step's slider first, or the page is already at the step. */
  readonly moves: boolean;
}

/** The timeout for showing a step, in ms. */
const limit = 20_000 * Number(process.env.TEST_PATIENCE ?? 1);

/** The tables of each step, once they show it. @throws on timeout */
export function readNumbers(page: Page, reading: Reading): Promise<NumbersTable[][]> {
  return page.evaluate(
    async ({ cells, steps, moves, limit }) => {
      const captions = () =>
        Array.from(document.querySelectorAll('main caption'), (caption) => caption.textContent);
      const read = () =>
        Array.from(document.querySelectorAll('main table'), (table) => ({
          caption: table.querySelector('caption')?.textContent ?? '',
          rows: Object.fromEntries(
            Array.from(table.querySelectorAll('tbody tr'), (row) => [
              row.querySelector('th')?.textContent ?? '',
              Array.from(row.querySelectorAll('td'), (cell) =>
                (cell.textContent ?? '').replaceAll('−', '-'),
              ),
            ]),
          ),
        }));
      const goTo = (step: number) => {
        const slider = document.querySelector<HTMLInputElement>('input[aria-label="Step"]');
        // React detects a change only if its own setter is bypassed.
        const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
        if (!slider || !set) throw new Error('expected the slider of the steps');
        set.call(slider, String(step));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const found = [];
      for (const step of steps) {
        if (moves) goTo(step);
        const expected = cells.map((cell) => `${cell}, step ${step}`).join('; ');
        const end = performance.now() + limit;
        while (captions().join('; ') !== expected) {
          if (performance.now() > end) {
            throw new Error(`expected tables of ${expected}, got ${captions().join('; ')}`);
          }
          await new Promise(requestAnimationFrame);
        }
        found.push(read());
      }
      return found;
    },
    { ...reading, limit },
  );
}
