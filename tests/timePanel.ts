/** The panel of units over time, as its tests use it. */
import type { Locator } from '@playwright/test';
import { type CellName, cardTitles, expect, type NumbersTable, type Unrolled } from './page';

export const text = 'the whale swam';
export const steps = Array.from(text, (_, index) => index + 1);

export const map = (app: Unrolled, cell: CellName): Locator =>
  app.panel('Over time').getByRole('region', { name: cardTitles[cell], exact: true });
export const rows = (app: Unrolled, cell: CellName) => map(app, cell).getByRole('listbox');
export const order = (app: Unrolled, title: string) =>
  app.panel('Over time').getByRole('radio', { name: title });
export const chips = (app: Unrolled, cell: CellName) =>
  app
    .panel('Over time')
    .getByRole('group', { name: `Lines of ${cardTitles[cell]}`, exact: true })
    .getByRole('button');
export const lines = (app: Unrolled) => app.panel('Over time').locator('g.line');

export async function openTime(app: Unrolled, step = 5): Promise<void> {
  await app.openWith(text, { step: String(step), panel: 'time' });
  await app.expectPanel('Over time');
}

/** The units of a cell's map from top to bottom, by keyboard. */
export async function unitsOf(app: Unrolled, cell: CellName): Promise<number[]> {
  const option = rows(app, cell).getByRole('option');
  await rows(app, cell).focus();
  await app.press('Home');
  await expect(option).toHaveAttribute('aria-posinset', '1');
  const count = Number(await option.getAttribute('aria-setsize'));
  const units: number[] = [];
  for (let place = 1; place <= count; place++) {
    await expect(option).toHaveAttribute('aria-posinset', String(place));
    units.push(Number(/^unit (\d+)/.exec((await option.textContent()) ?? '')?.[1]));
    await app.press('ArrowDown');
  }
  return units;
}

/** The values of each unit of a row over some steps. */
export function coursesOf(tables: readonly NumbersTable[], row: string): number[][] {
  const first = tables[0]?.rows[row] ?? [];
  return first.map((_, unit) => tables.map(({ rows: all }) => Number(all[row]?.[unit])));
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

export function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

export const upwards = Array.from({ length: 24 }, (_, unit) => unit);
