/** The Numbers tables as they stand on the page, of many steps in one evaluation. */
import type { Page } from '@playwright/test';

/** A Numbers table: its caption, and the digits of each row, with the minus sign of `Number`. */
export interface NumbersTable {
  readonly caption: string;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

interface Reading {
  /** The cells on show, in their order, whose tables are open. */
  readonly cells: readonly string[];
  readonly steps: readonly number[];
  /** Whether the step's slider is moved to each step first, or the page is there already. */
  readonly moves: boolean;
}

/** How long the tables may take to show a step, in ms. */
const limit = 20_000 * Number(process.env.TEST_PATIENCE ?? 1);

/** The tables of each step, once they show it. @throws Error when they never do */
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
        // React sees a change only behind the setter that it puts on the element itself.
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
