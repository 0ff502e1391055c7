/** The panel on training as its reader knows it. */
import type { Locator } from '@playwright/test';
import { type CellName, cellNames, expect, type Unrolled } from './page';

export class Training {
  readonly panel: Locator;
  readonly says: Locator;
  /** The slider over the weights there were. */
  readonly history: Locator;
  readonly curves: Locator;

  constructor(private readonly app: Unrolled) {
    this.panel = app.panel('Train');
    this.says = this.panel.locator('p[data-state]');
    this.history = this.panel.getByRole('slider', { name: 'Training step' });
    this.curves = this.panel.getByRole('region', { name: 'Training curves' });
  }

  /** Opens a task with the panel, and waits until a training can begin. */
  async open(task: string, fields: Record<string, string> = {}): Promise<void> {
    await this.app.openTask(task, { panel: 'train', ...fields });
    await this.app.expectPanel('Train');
    await expect(this.button('Start')).toBeVisible();
  }

  button(name: string): Locator {
    const buttons = this.panel.getByRole('group', { name: 'Training', exact: true });
    return buttons.getByRole('button', { name, exact: true });
  }

  /** A setting: a box for a number, or one of a few. */
  field(name: string): Locator {
    return this.panel.getByLabel(name, { exact: true });
  }

  /** Types numbers into their boxes. */
  async set(numbers: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, number] of Object.entries(numbers)) {
      await this.field(name).fill(number);
      await this.field(name).press('Enter');
    }
  }

  /** How many steps have been made. */
  async step(): Promise<number> {
    const [, step] = /^training step ([\d,]+) of /.exec(await this.progress().innerText()) ?? [];
    return Number(step?.replaceAll(',', ''));
  }

  progress(): Locator {
    return this.panel.getByText(/^training step [\d,]+ of [\d,]+$/);
  }

  /** Waits until so many steps are made, for as long as the test may take. */
  async reach(step: number): Promise<void> {
    await expect.poll(() => this.step(), { timeout: 0 }).toBeGreaterThanOrEqual(step);
  }

  /** Opens a task, starts a training that no test sees the end of, and waits for a step of it. */
  async begin(task: string, step = 5): Promise<void> {
    await this.open(task);
    await this.set({ 'training steps': '100000' });
    await this.button('Start').click();
    await this.reach(step);
  }

  /** Pauses. @returns after which step */
  async pause(): Promise<number> {
    await this.button('Pause').click();
    await expect(this.button('Resume')).toBeVisible();
    return this.step();
  }

  /** Presses Start, or Resume, and waits for the last step, for as long as the test may take. */
  async run(): Promise<void> {
    await this.panel.getByRole('button', { name: /^(Start|Resume)$/ }).click();
    await expect(this.button('Finished')).toBeVisible({ timeout: 0 });
  }

  /** The loss of each cell lately. */
  losses(): Promise<Record<CellName, number>> {
    return this.lately(0);
  }

  /** The share of each cell that was right lately, in %. */
  accuracies(): Promise<Record<CellName, number>> {
    return this.lately(1);
  }

  private async lately(column: number): Promise<Record<CellName, number>> {
    const rows = cellNames.map((cell) => this.curves.getByRole('row', { name: cell }));
    const shown = rows.map((row) => row.getByRole('cell').nth(column).innerText());
    const [RNN = '', GRU = '', LSTM = ''] = await Promise.all(shown);
    // The page writes 1.9e−4 with a minus sign of its own.
    const read = (text: string) => parseFloat(text.replace('−', '-'));
    return { RNN: read(RNN), GRU: read(GRU), LSTM: read(LSTM) };
  }
}
