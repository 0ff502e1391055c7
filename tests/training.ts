/** A page object for the training panel. */
import type { Locator } from '@playwright/test';
import { type CellName, cellNames, expect, type Unrolled } from './page';

export class Training {
  readonly panel: Locator;
  readonly says: Locator;
  /** The slider over the checkpoints. */
  readonly history: Locator;
  readonly curves: Locator;

  constructor(private readonly app: Unrolled) {
    this.panel = app.panel('Train');
    this.says = this.panel.locator('p[data-state]');
    this.history = this.panel.getByRole('slider', { name: 'Training step' });
    this.curves = this.panel.getByRole('region', { name: 'Training curves' });
  }

  /** Opens a task with the panel, and waits until a training can be started. */
  async open(task: string, fields: Record<string, string> = {}): Promise<void> {
    await this.app.openTask(task, { panel: 'train', ...fields });
    await this.app.expectPanel('Train');
    await expect(this.button('Start')).toBeVisible();
  }

  button(name: string): Locator {
    const buttons = this.panel.getByRole('group', { name: 'Training', exact: true });
    return buttons.getByRole('button', { name, exact: true });
  }

  /** A setting: a number field or a list. */
  field(name: string): Locator {
    return this.panel.getByLabel(name, { exact: true });
  }

  /** Types numbers into their fields. */
  async set(numbers: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, number] of Object.entries(numbers)) {
      await this.field(name).fill(number);
      await this.field(name).press('Enter');
    }
  }

  /** The number of training steps completed. */
  async step(): Promise<number> {
    const [, step] = /^training step ([\d,]+) of /.exec(await this.progress().innerText()) ?? [];
    return Number(step?.replaceAll(',', ''));
  }

  progress(): Locator {
    return this.panel.getByText(/^training step [\d,]+ of [\d,]+$/);
  }

  /** Waits for a training step, until the test's timeout. */
  async reach(step: number): Promise<void> {
    await expect.poll(() => this.step(), { timeout: 0 }).toBeGreaterThanOrEqual(step);
  }

  /** Opens a task, starts a long training, and waits for a step of it. */
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

  /** Clicks Start or Resume, and waits for the last step, until the test's timeout. */
  async run(): Promise<void> {
    await this.panel.getByRole('button', { name: /^(Start|Resume)$/ }).click();
    await expect(this.button('Finished')).toBeVisible({ timeout: 0 });
  }

  /** The latest loss of each cell. */
  losses(): Promise<Record<CellName, number>> {
    return this.lately(0);
  }

  /** The latest accuracy of each cell, in %. */
  accuracies(): Promise<Record<CellName, number>> {
    return this.lately(1);
  }

  private async lately(column: number): Promise<Record<CellName, number>> {
    const rows = cellNames.map((cell) => this.curves.getByRole('row', { name: cell }));
    const shown = rows.map((row) => row.getByRole('cell').nth(column).innerText());
    const [RNN = '', GRU = '', LSTM = ''] = await Promise.all(shown);
    // The page writes 1.9e−4 with a typeset minus sign.
    const read = (text: string) => parseFloat(text.replace('−', '-'));
    return { RNN: read(RNN), GRU: read(GRU), LSTM: read(LSTM) };
  }
}
