/** The page as its reader knows it, in any of the engines. */
import type { Driver, Key } from './driver';
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

const cards = 'article';
const panelButtons = 'nav[aria-label="Look inside"] button';

export class Page {
  constructor(
    readonly driver: Driver,
    /** The page's address. */
    readonly address: string,
    private readonly patience: Patience,
  ) {}

  /** Asks the probe in the page. */
  async ask<Answer, Args extends readonly unknown[]>(
    question: (probe: Probe, ...args: Args) => Answer,
    ...args: Args
  ): Promise<Awaited<Answer>> {
    const given = args.map((arg) => JSON.stringify(arg)).join(', ');
    const answer = await this.driver.evaluate(`(${question})(window.probe, ${given})`);
    return answer as Awaited<Answer>;
  }

  /** Asks until the answer is as wanted. @throws with the last answer when patience ends */
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

  /** Opens the page anew, with the part of its address behind the `#`, and waits for the cells. */
  async open(fields: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.driver.open('about:blank');
    await this.driver.open(`${this.address}#${new URLSearchParams(fields)}`);
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.driver.reload();
    await this.ready();
  }

  /** Waits for the cells. */
  async ready(): Promise<void> {
    await this.patience.until(
      'the cells',
      () => this.driver.evaluate(`window.probe?.all('${cards}').length ?? 0`),
      (count) => Number(count) > 0,
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
    await this.ask((probe) => probe.openNumbers());
    return this.ask((probe, steps) => probe.cardsOver(steps), steps);
  }

  async openPanel(title: string): Promise<void> {
    await this.click(panelButtons, title);
    await this.until(title, (probe) => probe.all('footer section[aria-label]')[0] ?? '');
  }

  /** The texts of a part of the page, once they have been the same for a while. */
  async rest(selector: string): Promise<string[]> {
    let before = '';
    let since = performance.now();
    return this.until(
      (texts: string[]) => {
        const now = texts.join();
        if (now !== before) since = performance.now();
        before = now;
        return now !== '' && performance.now() - since > this.patience.rest;
      },
      (probe, selector) => probe.texts(selector),
      selector,
    );
  }
}
