import type { Page } from '../page';

/** A way through the page, made in every engine. */
export interface Flow {
  readonly name: string;
  /**
   * @returns what the page said on the way, text by text: the same in every engine
   * @throws when something is not as it should be
   */
  run(page: Page): Promise<readonly string[]>;
}
