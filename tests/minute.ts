/**
 * The runs of the first minute, computed again from the shipped weights with plain loops, and a page
 * object for it.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { kaimingState } from '../models/initialise';
import { type Quantities, shippedWeights, steps } from './pages/plain';

export type Cell = keyof typeof steps;

/** The sequence with this first number. */
export function sequenceFrom(first: string): string {
  return `${first}* 0.22 0.68 0.05 0.41 0.87 0.34 0.76 0.19 0.53 0.98 0.11 0.62 0.27 0.80 0.45 0.07 0.93 0.38 0.71 0.16 0.59 0.84 0.30 0.66 0.02 0.49 0.95 0.24 0.90*`;
}

/** The weights that the sentences were written for. */
export const hashes: Readonly<Record<Cell, string>> = {
  RNN: 'bb70fb7b525ce12d',
  GRU: '245073b0e6334882',
  LSTM: '9016dbf2ee8bccca',
};

export function hashOf(cell: Cell): string {
  const file = new URL(
    `../public/weights/adding-${cell.toLowerCase()}.safetensors`,
    import.meta.url,
  );
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);
}

/** Every step of a run. @param emptied a state that is set to 0 after step 15 */
export function runOf(cell: Cell, first: string, emptied?: string): Quantities[] {
  const weights = shippedWeights('adding', cell);
  const hidden = Array.from(kaimingState(1, 1, 16));
  let now: Quantities = { h: hidden, c: hidden.map(() => 0) };
  return sequenceFrom(first)
    .split(' ')
    .map((number, index) => {
      now = steps[cell](weights, [Number.parseFloat(number), number.endsWith('*') ? 1 : 0], now);
      if (emptied !== undefined && index === 14) {
        const none = hidden.map(() => 0);
        // h is o ⊙ tanh(c): emptying c empties both.
        now = { ...now, [emptied]: none, ...(emptied === 'c' && { h: none }) };
      }
      return now;
    });
}

const two = (value: number) => value.toFixed(2);

/** What a cell answers, with two decimals as on the page. */
export const answer = (cell: Cell, first: string, emptied?: string) =>
  two(runOf(cell, first, emptied).at(-1)?.y?.[0] ?? Number.NaN);

/** How far a state is from that of the run with another first number, after a step. */
export function distance(cell: Cell, state: string, step: number): string {
  const [one, other] = ['0.90', '0.10'].map((first) => runOf(cell, first)[step - 1]?.[state] ?? []);
  return two(Math.hypot(...(one ?? []).map((value, unit) => value - (other?.[unit] ?? 0))));
}

/** The mean of a gate over its units and over steps. */
export function opening(cell: Cell, gate: string, from: number, to: number): string {
  const values = runOf(cell, '0.90')
    .slice(from - 1, to)
    .flatMap((step) => step[gate] ?? []);
  return two(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The unit that keeps most between the stars: the product of its shares, and the mean of its gate. */
export function bestKept(cell: Cell, gate: string, isInverse: boolean) {
  const between = runOf(cell, '0.90').slice(1, 29);
  const units = Array.from({ length: 16 }, (_, unit) => {
    const openings = between.map((step) => step[gate]?.[unit] ?? Number.NaN);
    const kept = openings.map((opening) => (isInverse ? 1 - opening : opening));
    const share = kept.reduce((product, each) => product * each, 1);
    return { unit, share, mean: two(openings.reduce((sum, each) => sum + each, 0) / 28) };
  });
  const best = units.reduce((one, other) => (other.share > one.share ? other : one));
  return { ...best, share: `${Math.round(100 * best.share)} %` };
}

/** The first minute, as a reader sees it. */
export class Minute {
  constructor(readonly page: Page) {}

  async open(address = './'): Promise<void> {
    await this.page.goto(address);
    await this.page.getByRole('article').first().waitFor();
    await this.page.evaluate(async () => {
      while (window.keptInputs) await new Promise((resolve) => setTimeout(resolve, 5));
    });
  }

  question(text: string): Locator {
    return this.page.getByRole('group', { name: text, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  card(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true });
  }

  answerOn(title: string): Locator {
    return this.card(title).locator('[data-answer]');
  }

  /** An option with its mark, once the result is known. */
  async expectOption(
    question: string,
    option: string,
    { ticked, hit, value }: { ticked: boolean; hit: boolean; value: string },
  ): Promise<void> {
    const item = this.question(question).getByRole('listitem').filter({ hasText: option });
    await expect(item.getByRole('checkbox')).toBeChecked({ checked: ticked });
    await expect(item).toContainText(value);
    await expect(item).toContainText(hit ? ', as you predicted' : ', not as you predicted');
  }
}
