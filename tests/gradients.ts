/** A page object for the panel of gradients. */
import type { CellName, Unrolled } from './page';

export const panel = (app: Unrolled) => app.panel('Gradients');
export const picture = (app: Unrolled, title: string) =>
  panel(app)
    .getByRole('group', { name: 'Picture of the gradients' })
    .getByRole('radio', { name: title });
export const loss = (app: Unrolled, title: string) =>
  panel(app)
    .getByRole('group', { name: 'Loss to differentiate' })
    .getByRole('radio', { name: title });
export const scale = (app: Unrolled) =>
  panel(app).getByRole('slider', { name: 'Recurrent weights, multiplied' });
export const lines = (app: Unrolled) =>
  panel(app).getByRole('img', { name: /^Norm of the gradient/ });
export const map = (app: Unrolled, state: string) =>
  panel(app).getByRole('region', { name: state, exact: true }).getByRole('application');

export async function openGradients(
  app: Unrolled,
  task: string,
  fields: Record<string, string> = {},
) {
  await app.openTask(task, { panel: 'gradients', ...fields });
  await app.expectPanel('Gradients');
}

/** Parses a magnitude of the panel. */
export function magnitudeIn(text: string): number {
  if (text === 'not finite') return Number.POSITIVE_INFINITY;
  return text === '–' ? Number.NaN : Number(text.replaceAll('−', '-'));
}

/** The norms in the table, by state, after step 0, 1, … */
export async function norms(app: Unrolled): Promise<Readonly<Record<string, readonly number[]>>> {
  const table = panel(app).getByRole('table');
  if (!(await table.isVisible())) await panel(app).getByText('Numbers', { exact: true }).click();
  // The table is rendered shortly after it is opened.
  await table.locator('tbody tr').first().waitFor();
  const rows = await table.locator('tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      name: row.querySelector('th')?.textContent ?? '',
      values: Array.from(row.querySelectorAll('td'), (cell) => cell.textContent ?? ''),
    })),
  );
  return Object.fromEntries(rows.map(({ name, values }) => [name, values.map(magnitudeIn)]));
}

export const rowOf: Readonly<Record<string, string>> = {
  RNN: '‖∂loss/∂h‖ RNN',
  GRU: '‖∂loss/∂h‖ GRU',
  LSTM: '‖∂loss/∂h‖ LSTM',
  memory: '‖∂loss/∂c‖ LSTM',
};

/** The norm of a state's gradient after a step, once the table is updated. */
export const normAt = async (app: Unrolled, state: CellName | 'memory', step: number) =>
  (await norms(app))[rowOf[state] ?? '']?.[step] ?? Number.NaN;
