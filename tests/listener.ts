/** Simulates a screen reader: the focused element, and live regions. */
import type { CDPSession, Page } from '@playwright/test';
import { expect } from './page';

interface Spoken {
  readonly name: string;
  readonly role: string;
  readonly value: string;
}

/** Counts keys and records what is announced after each. */
export class Listener {
  /** The number of keys so far. */
  keys = 0;
  private readonly heard: string[] = [];

  private constructor(
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  /** Listens to a page that is open. */
  static async to(page: Page): Promise<Listener> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const live =
        '[role="status"], [role="alert"], [aria-live="polite"], output:not([aria-live="off"])';
      const observer = new MutationObserver((records) => {
        const regions = records.map(({ target }) => {
          return (target instanceof Element ? target : target.parentElement)?.closest(live);
        });
        for (const region of new Set(regions)) {
          const text = region?.textContent?.trim();
          if (text && text !== said.at(-1)) said.push(text);
        }
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    return new Listener(page, session);
  }

  /** Presses keys, and waits until this is announced, by the focus or a live region. */
  async hear(keys: readonly string[], expected: RegExp): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.keys += keys.length;
    await expect
      .poll(async () => [await this.focus(), ...(await this.said())].join('\n'), {
        message: `after ${keys.join(' ')}`,
      })
      .toMatch(expected);
    this.heard.push(
      ...(await this.page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0))),
    );
  }

  /** All announcements of live regions so far. */
  get announcements(): readonly string[] {
    return this.heard;
  }

  private said(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { said: string[] }).said);
  }

  /** Name, role and value of the focused element. */
  private async focus(): Promise<string> {
    const { name, role, value } = await this.spoken();
    return [name, role, value].filter(Boolean).join(', ');
  }

  private async spoken(): Promise<Spoken> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression: 'document.activeElement',
    });
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId ?? '',
      fetchRelatives: false,
    });
    const [node] = nodes;
    // The protocol leaves it out.
    const text = await this.page.evaluate(() =>
      document.activeElement?.getAttribute('aria-valuetext'),
    );
    return {
      name: String(node?.name?.value ?? ''),
      role: String(node?.role?.value ?? ''),
      value: String(text ?? node?.value?.value ?? ''),
    };
  }
}
