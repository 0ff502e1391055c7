import type { Page } from '../page';

/** A user flow, run in every engine. */
export interface Flow {
  readonly name: string;
  /** To how many digits the numbers must be the same in every engine; default: 6. */
  readonly digits?: number;
  /**
   * @returns the page's texts, which must be the same in every engine
   * @throws if an expectation fails
   */
  run(page: Page): Promise<readonly string[]>;
}
