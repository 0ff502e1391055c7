/** A page object for any engine. */
import type { Driver, Key, Point } from './driver';
import type { Patience } from './patience';
import type { Probe } from './probe';

export const panelTitles = [
  'Train',
  'Gradients',
  'Why?',
  'Change',
  'Weights',
  'Conventions',
  'Over time',
] as const;

const sequence = 'input[aria-label=Sequence]';
const panelButtons = 'nav[aria-label="Look inside"] button';
const letters = '[aria-hidden] small';

export class Page {
  constructor(
    readonly driver: Driver,
    /** The page's address. */
    readonly address: string,
    private readonly patience: Patience,
  ) {}

  /** Calls the probe in the page. */
  async ask<Answer, Args extends readonly unknown[]>(
    question: (probe: Probe, ...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>> {
    const given = args.map((arg) => JSON.stringify(arg)).join(', ');
    const answer = await this.driver.evaluate(`(${question})(window.probe, ${given})`);
    return answer as Awaited<Answer>;
  }

  /** Polls until the answer is as expected. @throws with the last answer on timeout */
  async until<Answer, Args extends readonly unknown[]>(
    wanted: Answer | ((answer: Answer) => boolean),
    question: (probe: Probe, ...args: Args) => Answer,
    ...args: Args
  ): Promise<Answer> {
    const isWanted = (answer: Answer) =>
      typeof wanted === 'function'
        ? (wanted as (answer: Answer) => boolean)(answer)
        : Object.is(answer, wanted);
    const what = `${typeof wanted === 'function' ? wanted : JSON.stringify(wanted)} of ${question} ${JSON.stringify(args)}`;
    return this.patience.until(
      what,
      async () => (await this.ask(question, ...args)) as Answer,
      isWanted,
    );
  }

  /** Opens the comparison with these link fields, and waits for the cells. */
  async open(fields: Readonly<Record<string, string>> = { task: 'next-letter' }): Promise<void> {
    await this.openHash(new URLSearchParams(fields).toString());
  }

  async openMinute(): Promise<void> {
    await this.openHash('first-minute');
  }

  private async openHash(hash: string): Promise<void> {
    await this.driver.open('about:blank');
    await this.driver.open(`${this.address}#${hash}`);
    await this.ready();
  }

  async reload(): Promise<void> {
    // Firefox may report the reload while the old page is still there.
    await this.driver.evaluate('window.isOld = true');
    await this.driver.reload();
    await this.ready();
  }

  /** Waits for the cells. */
  async ready(): Promise<void> {
    await this.patience.until(
      'the cells',
      () => this.driver.evaluate(`!window.isOld && (window.probe?.isReady() ?? false)`),
      (isReady) => isReady === true,
    );
  }

  async click(selector: string, name?: string): Promise<void> {
    await this.until(
      (count: number) => count > 0,
      (probe, ...at) => probe.all(...at).length,
      selector,
      name,
    );
    await this.driver.click(await this.ask((probe, ...at) => probe.place(...at), selector, name));
  }

  async press(...keys: Key[]): Promise<void> {
    await this.driver.press(keys);
  }

  async expectStep(step: number): Promise<void> {
    await this.until(step, (probe) => probe.step());
  }

  /** Every text of every card at these steps, with the Numbers open. */
  async cardsOver(steps: readonly number[]): Promise<string[]> {
    const { limit } = this.patience;
    await this.ask((probe, limit) => probe.openNumbers(limit), limit);
    return this.ask((probe, ...given) => probe.cardsOver(...given), steps, limit);
  }

  async focus(selector: string, name?: string): Promise<void> {
    await this.until(
      (count: number) => count > 0,
      (probe, ...at) => probe.all(...at).length,
      selector,
      name,
    );
    await this.ask((probe, ...at) => probe.focus(...at), selector, name);
  }

  async title(): Promise<string> {
    return String(await this.driver.evaluate('document.title'));
  }

  /** Whether the page can be scrolled sideways. */
  async isTooWide(): Promise<boolean> {
    const isWithin = 'document.documentElement.scrollWidth <= innerWidth';
    return (await this.driver.evaluate(isWithin)) !== true;
  }

  async openPanel(title: string): Promise<void> {
    await this.click(panelButtons, title);
    await this.expectPanel(title);
  }

  /** Waits for the panel, whose code is loaded on demand. */
  async expectPanel(title: string): Promise<void> {
    await this.until(title, (probe) => probe.all('footer > section')[0] ?? '');
    await this.until(
      (text: string) => !/^(Loading …)?$/.test(text),
      () => document.querySelector('footer > section > div')?.textContent ?? '',
    );
  }

  /** Clicks on a letter of the sequence, counted from 1, at a share of its width. */
  async clickLetter(letter: number, share: number, shift = false): Promise<void> {
    await this.driver.click(await this.pointOf(letter, share), shift);
  }

  /** Drags from the left of one letter to the left of another. */
  async dragLetters(from: number, to: number): Promise<void> {
    await this.driver.drag(await this.pointOf(from, 0.1), await this.pointOf(to, 0.1));
  }

  private async pointOf(letter: number, share: number): Promise<Point> {
    const ask = (probe: Probe, selector: string, name?: string) => probe.place(selector, name);
    const { left, width } = await this.ask(ask, letters, String(letter));
    const { y } = await this.ask(ask, sequence);
    return { x: left + share * width, y };
  }

  /** The texts of a part of the page, once they are stable. */
  async rest(selector: string): Promise<string[]> {
    let before = '';
    let since = performance.now();
    return this.until(
      (texts: string[]) => {
        const now = texts.join();
        if (now !== before) since = performance.now();
        before = now;
        // Computed in slices: on a busy machine it stands still while it computes.
        const isBusy = now === '' || now.includes('Computing …');
        return !isBusy && performance.now() - since > this.patience.rest;
      },
      (probe, selector) => probe.texts(selector),
      selector,
    );
  }
}
