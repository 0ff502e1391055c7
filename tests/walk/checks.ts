/** Checks that the settled page matches its address, and that its numbers are correct. */
import type { Page } from '@playwright/test';
import { readLink } from '../../app/permalink';
import { type Rows, rowsOf } from './truth';

/** What a page shows. */
interface Shown {
  readonly hash: string;
  readonly task: string;
  readonly sequence: string;
  readonly step: string;
  /** The displayed numbers by cell and row. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** The predictions and the sentences. */
  readonly said: readonly string[];
}

/** The timeout for settling, and how long a settled page must be unchanged, in ms. */
const patience = 60_000;
const rest = 1000;

/** Stops playback and training, opens the numbers, and waits until nothing changes. */
async function settle(page: Page): Promise<Shown> {
  const start = Date.now();
  let last = '';
  let since = start;
  while (Date.now() - start < patience) {
    const shown = await look(page).catch(() => undefined);
    const text = JSON.stringify(shown);
    if (text !== last) [last, since] = [text, Date.now()];
    else if (shown && Date.now() - since > rest) return shown;
    await page.waitForTimeout(150);
  }
  throw new Error('the page does not come to rest');
}

/** The current content of the page; undefined while its cells are not complete. */
function look(page: Page): Promise<Shown | undefined> {
  return page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) {
      if ((button.ariaLabel ?? button.textContent) === 'Pause') button.click();
    }
    const main = document.querySelector('main');
    if (main?.dataset.complete !== 'true') return undefined;
    for (const details of main.querySelectorAll('details')) details.open = true;
    const textOf = (element: Element | null) => element?.textContent ?? '';
    const cards = [...main.querySelectorAll<HTMLElement>('article')];
    const rowsOf = (card: Element) =>
      Array.from(card.querySelectorAll('tbody tr'), (row) => [
        textOf(row.querySelector('th')),
        Array.from(row.querySelectorAll('td'), textOf),
      ]);
    return {
      hash: location.hash,
      task: document.querySelector<HTMLSelectElement>('header select')?.value ?? '',
      sequence: document.querySelector<HTMLInputElement>('[aria-label=Sequence]')?.value ?? '',
      step: document.querySelector<HTMLInputElement>('[aria-label=Step]')?.value ?? '',
      rows: Object.fromEntries(
        cards.map((card) => [card.dataset.cell ?? '', Object.fromEntries(rowsOf(card))]),
      ),
      said: cards.map((card) => textOf(card.querySelector('ol')) + textOf(card.querySelector('p'))),
    };
  });
}

/**
 * Waits until the page is settled, and checks it.
 * @param mirror another page of the same browser, to open the address in
 * @param site the address of the served page
 * @returns the faults, as sentences
 */
export async function check(page: Page, mirror: Page, site: string): Promise<string[]> {
  const shown = await settle(page);
  const { choices } = readLink(shown.hash);
  const wrong: string[] = [];
  const cards = Object.keys(shown.rows).join();
  if (cards !== choices.cells.join()) wrong.push(`the address has not the cells ${cards}`);
  if (choices.task !== shown.task) wrong.push(`the address has not the task ${shown.task}`);
  if (String(choices.step) !== shown.step && shown.step !== '0') {
    wrong.push(`the address has step ${choices.step}, the page ${shown.step}`);
  }
  // A training's weights exist only on this page.
  if (choices.weights.kind === 'learning') return wrong;
  if (choices.tick === undefined && choices.step > 0) {
    wrong.push(...differences(shown.rows, await rowsOf(choices, site)));
  }
  const viewport = page.viewportSize();
  if (viewport) await mirror.setViewportSize(viewport);
  await mirror.goto('about:blank');
  await mirror.goto(site + shown.hash.replace(/&panel=train\b/, ''));
  const { hash: _, ...again } = await settle(mirror);
  const { hash, ...here } = shown;
  for (const name of Object.keys(here) as (keyof typeof here)[]) {
    const [a, b] = [JSON.stringify(here[name]), JSON.stringify(again[name])];
    if (a !== b) wrong.push(`${hash} opened again has another ${name}: ${firstOther(a, b)}`);
  }
  return wrong;
}

/** The first difference of two texts, with what follows in each. */
function firstOther(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at] && at < a.length) at++;
  const from = Math.max(0, at - 30);
  return `“${a.slice(from, at + 30)}” and “${b.slice(from, at + 30)}”`;
}

/** The rows with incorrect numbers, to six digits. */
function differences(shown: Shown['rows'], expected: Rows): string[] {
  return Object.entries(expected).flatMap(([cell, rows]) =>
    Object.entries(rows).flatMap(([name, values]) => {
      const written = shown[cell]?.[name] ?? [];
      const isRight =
        written.length === values.length &&
        values.every((value, unit) => isWritten(value, written[unit] ?? ''));
      return isRight ? [] : [`${cell} ${name}: ${written.slice(0, 3)} for ${values.slice(0, 3)}`];
    }),
  );
}

function isWritten(value: number, written: string): boolean {
  if (!Number.isFinite(value)) return true;
  const read = Number(written.replaceAll('−', '-').replaceAll(',', ''));
  // The page sums in float32 with SIMD, the expected values in loops in double precision.
  return Math.abs(read - value) <= 2e-6 + 1e-5 * Math.abs(value);
}
