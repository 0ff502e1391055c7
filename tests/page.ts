/**
 * The fixture of every browser test: the page, monitored. A test fails if the page throws, writes
 * an error to the console, violates its content security policy, misses a file or contacts another
 * host.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type NumbersTable, readNumbers } from './numbers';
import { SharedPages } from './shared';
import { watch } from './watch';

export type CellName = 'RNN' | 'GRU' | 'LSTM';

export const cellNames: readonly CellName[] = ['RNN', 'GRU', 'LSTM'];

export const cardTitles: Readonly<Record<CellName, string>> = {
  RNN: 'Vanilla RNN',
  GRU: 'GRU',
  LSTM: 'LSTM',
};

/** The rows of each cell's Numbers table, in order. */
export const rowNames: Readonly<Record<CellName, readonly string[]>> = {
  RNN: ['x', 'h_prev', 'h', 'y'],
  GRU: ['x', 'h_prev', 'r', 'z', 'candidate', 'h', 'y'],
  LSTM: ['x', 'h_prev', 'c_prev', 'f', 'i', 'candidate', 'c', 'o', 'h', 'y'],
};

/** The panels, by the names of their buttons. */
export const panelTitles = [
  'Train',
  'Gradients',
  'Why?',
  'Change',
  'Weights',
  'Conventions',
  'Over time',
] as const;
export type PanelTitle = (typeof panelTitles)[number];

/** The models' alphabet, in the order of the input units. */
export const alphabet = " abcdefghijklmnopqrstuvwxyz.,'";

/** A page object for the whole page. */
export class Unrolled {
  readonly task: Locator;
  readonly sequence: Locator;
  readonly scrubber: Locator;
  readonly transport: Locator;
  /** The notices. */
  readonly notices: Locator;
  /** The live region that announces steps and choices. */
  readonly status: Locator;

  constructor(readonly page: Page) {
    this.task = page.getByRole('combobox', { name: 'Task', exact: true });
    this.sequence = page.getByRole('textbox', { name: 'Sequence' });
    this.scrubber = page.getByRole('slider', { name: 'Step', exact: true });
    this.notices = page.locator('[data-notice]');
    this.status = page.locator('[role="status"][aria-atomic]');
    this.transport = page.getByRole('group', { name: 'Steps' });
  }

  /** Opens the comparison with this hash, and waits for the cells. */
  async open(link = 'task=next-letter'): Promise<void> {
    await this.page.goto(`./#${link}`);
    // Faster than polling by `expect`, once in every test.
    await this.page.getByRole('article').first().waitFor();
    // The prerendered page hears nothing until it is hydrated.
    await this.page.evaluate(async () => {
      while (window.keptInputs) await new Promise((resolve) => setTimeout(resolve, 5));
    });
  }

  /** Opens the page with a sequence, and other fields of the link. */
  async openWith(text: string, fields: Record<string, string> = {}): Promise<void> {
    await this.open(new URLSearchParams({ text, ...fields }).toString());
  }

  /** Opens the page with a task, and other fields of the link. */
  async openTask(task: string, fields: Record<string, string> = {}): Promise<void> {
    await this.open(new URLSearchParams({ task, ...fields }).toString());
    await expect(this.task).toHaveValue(task);
  }

  /**
   * Opens the page with a stopped clock, advanced by `page.clock.runFor`. This cannot be undone, so
   * use it only in tests with `{ tag: fresh }`.
   */
  async openStill(text: string, step = 1): Promise<void> {
    await this.page.clock.install();
    await this.openWith(text, { step: String(step) });
    await this.page.clock.runFor(1000);
    await this.page.clock.pauseAt(Date.now() + 60_000);
  }

  card(cell: CellName): Locator {
    return this.page.getByRole('article', { name: cardTitles[cell], exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A symbol in a card's formulas, by its name in traces. */
  symbol(cell: CellName, name: string): Locator {
    return this.formula(cell, '').locator(`[data-symbol="${name}"]`);
  }

  /** A formula of a card, by the title of its quantity; all if it is empty. */
  formula(cell: CellName, title: string): Locator {
    return this.card(cell).getByRole('math', { name: new RegExp(`^${title}`) });
  }

  /** A vector of a card: the control for choosing its units. */
  strip(cell: CellName, title: string): Locator {
    const name = new RegExp(`^${title} (\\w|\\w tilde), (step|not computed)`);
    return this.card(cell).getByRole('slider', { name });
  }

  /** A panel, by its title; exists while it is open. */
  panel(title: PanelTitle): Locator {
    return this.page.getByRole('contentinfo').getByRole('region', { name: title, exact: true });
  }

  panelButton(title: PanelTitle): Locator {
    const tabs = this.page.getByRole('navigation', { name: 'Look inside' });
    return tabs.getByRole('button', { name: title });
  }

  /** Opens a panel and waits for it. */
  async openPanel(title: PanelTitle): Promise<void> {
    await this.panelButton(title).click();
    await this.expectPanel(title);
  }

  async expectPanel(title: PanelTitle): Promise<void> {
    await expect(this.panelButton(title)).toHaveAttribute('aria-expanded', 'true');
    await expect(this.panel(title)).toBeVisible();
    await expect(this.panel(title).getByText('Loading …', { exact: true })).toHaveCount(0);
  }

  /** A state over time, as a card draws it. */
  map(cell: CellName, state: string): Locator {
    return this.card(cell).getByRole('img', { name: `${state} over time` });
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.page.keyboard.press(key);
  }

  /** Presses a key with the focus in the step controls. */
  async pressInTime(key: string, times = 1): Promise<void> {
    await this.transport.getByRole('button', { name: /^(Play|Pause)$/ }).focus();
    await this.press(key, times);
  }

  async expectStep(step: number, last?: number): Promise<void> {
    await expect(this.scrubber).toHaveValue(String(step));
    const of = last === undefined ? '\\d+' : String(last);
    await expect(this.page.getByText(new RegExp(`^Step ${step} of ${of}$`))).toBeVisible();
  }

  /** Every number at these steps, moving the page to each. */
  numbersOver(steps: readonly number[]): Promise<Record<CellName, NumbersTable>[]> {
    return this.numbers(steps, true);
  }

  /** Opens the Numbers of every visible card. */
  async openNumbers(): Promise<void> {
    await expect(this.page.getByRole('article').first()).toBeVisible();
    const cells = this.page.getByRole('main');
    const summaries = cells.getByText('Numbers', { exact: true }).filter({ visible: true });
    const count = await summaries.evaluateAll((found) => {
      for (const each of found) if (each instanceof HTMLElement) each.click();
      return found.length;
    });
    await expect(cells.getByRole('table')).toHaveCount(count);
  }

  /** Every number of the open tables, once they show this step. */
  async numbersAt(step: number): Promise<Record<CellName, NumbersTable>> {
    const [tables] = await this.numbers([step], false);
    if (!tables) throw new Error(`expected the numbers of step ${step}`);
    return tables;
  }

  private async numbers(steps: readonly number[], moves: boolean) {
    const found = await readNumbers(this.page, { cells: cellNames, steps, moves });
    return found.map(([RNN, GRU, LSTM]) => {
      if (!RNN || !GRU || !LSTM) throw new Error('expected three Numbers tables');
      return { RNN, GRU, LSTM };
    });
  }
}

/** Parses a number of the page, with its typeset minus sign. */
export function numberIn(text: string | undefined): number {
  return text ? Number(text.replaceAll('−', '-').replace(/[+()%]/g, '')) : Number.NaN;
}

/** Presses Tab until a control has the focus. */
export async function tabTo(app: Unrolled, control: Locator, key = 'Tab'): Promise<void> {
  const hasFocus = () => control.evaluate((element) => element === document.activeElement);
  for (let stop = 0; stop < 200; stop++) {
    if (await hasFocus()) return;
    await app.press(key);
  }
  throw new Error(`expected Tab to reach ${control}`);
}

interface Fixtures {
  readonly app: Unrolled;
}

interface WorkerFixtures {
  readonly sharedPages: SharedPages;
}

/**
 * A test uses a page shared within its worker, reset before each test; with `{ tag: fresh }` its
 * own page, for effects that cannot be undone (a stopped clock), or for tests of a first visit.
 */
export const fresh = '@fresh';

/** Tests that take long, and rare cases: `npm run test:long` runs them, and `npm test` all others. */
export const long = '@long';

/** The options of a test, as `test` takes them. */
interface TestOptions {
  readonly tag: string[];
}

/**
 * The examples of tests that differ in nothing else, each with the options of its test: `npm test`
 * runs the first `few`, and `npm run test:long` the others.
 */
export function examples<const Example>(
  all: readonly Example[],
  few = 1,
): (readonly [Example, TestOptions])[] {
  return all.map((example, index) => [example, { tag: index < few ? [] : [long] }]);
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedPages: [async ({ browser }, use) => use(new SharedPages(browser)), { scope: 'worker' }],
  context: async (
    { browser, sharedPages, baseURL, colorScheme, contextOptions, hasTouch, isMobile, viewport },
    use,
    { tags },
  ) => {
    if (!tags.includes(fresh)) {
      const options = { ...contextOptions, baseURL, colorScheme, hasTouch, isMobile, viewport };
      await use((await sharedPages.take(options)).context());
      return;
    }
    const context = await browser.newContext();
    await use(context);
    await context.close();
  },
  page: async ({ context }, use) => use(context.pages()[0] ?? (await context.newPage())),
  app: async ({ page, baseURL }, use) => {
    const problems = await watch(page, new URL(baseURL ?? '').origin);
    await use(new Unrolled(page));
    expect(problems, 'what went wrong on the page').toEqual([]);
  },
});

export { expect, type NumbersTable, watch };
