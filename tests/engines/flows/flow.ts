import type { Page } from '../page';

/** A user flow, run in every engine. */
export interface Flow {
  readonly name: string;
  /**
   * @returns the page's texts, which must be the same in every engine
   * @throws if an expectation fails
   */
  run(page: Page): Promise<readonly string[]>;
}
