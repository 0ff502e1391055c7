import type { Page } from '@playwright/test';
import { faults, faultsInBothThemes } from './faults';
import {
  examples,
  expect,
  long,
  type PanelTitle,
  panelTitles,
  tabTo,
  test,
  type Unrolled,
} from './page';

/** Whether an animation is running; a finished pulse remains in the list. */
function isMoving(): boolean {
  return document.getAnimations().some(({ playState }) => playState === 'running');
}

interface View {
  readonly name: string;
  readonly link?: Record<string, string>;
  readonly prepare?: (app: Unrolled) => Promise<unknown>;
}

const views: readonly View[] = [
  { name: 'light' },
  {
    name: 'dark on a phone, on the LSTM',
    prepare: async (app) => {
      await app.page.emulateMedia({ colorScheme: 'dark' });
      await app.page.setViewportSize({ width: 390, height: 844 });
      await app.page.getByRole('radio', { name: 'LSTM' }).check();
    },
  },
  { name: 'dark', prepare: (app) => app.page.emulateMedia({ colorScheme: 'dark' }) },
  {
    name: 'on a phone',
    prepare: (app) => app.page.setViewportSize({ width: 390, height: 844 }),
  },
  { name: 'untrained', link: { weights: 'untrained', seed: '3', size: '8' } },
  { name: 'with the Numbers open', prepare: (app) => app.openNumbers() },
  { name: 'with an empty sequence', link: { text: '' } },
  { name: 'with a notice and letters that are replaced', link: { text: 'x 7 é', step: 'y' } },
  {
    name: 'with a symbol pointed at, dark',
    prepare: async (app) => {
      await app.page.emulateMedia({ colorScheme: 'dark' });
      await app.symbol('GRU', 'z').first().hover();
    },
  },
];

/** Link fields that give each panel content. */
const insides: Readonly<Record<PanelTitle, Record<string, string>>> = {
  Train: { task: 'parity', text: '0110', panel: 'train' },
  Gradients: { task: 'adding', text: '0.5* 0.2 0.3* 0.1', panel: 'gradients' },
  'Why?': { why: 'GRU.z[5]@4' },
  Change: { panel: 'change', change: 'GRU.z=0@3-' },
  Weights: { panel: 'weights', change: 'GRU.in2reset.weight[3]=2' },
  Conventions: { panel: 'conventions', update: 'keeps', memory: 'peephole' },
  'Over time': { panel: 'time', op: '5' },
};

/** The panels that are tested together with their effect on the cells. */
const changesCells: readonly PanelTitle[] = ['Why?', 'Change', 'Weights', 'Conventions'];

/** Waits until no animation is running. */
const isStill = (page: Page) => expect.poll(() => page.evaluate(isMoving)).toBe(false);

test.describe('axe finds nothing wrong with the page', () => {
  for (const [{ name, link = {}, prepare }, options] of examples(views, 2)) {
    test(name, options, async ({ app, page }) => {
      test.slow();
      await app.openWith(link.text ?? 'the whale swam.', { step: '4', ...link });
      await prepare?.(app);
      await isStill(page);
      expect(await faults(page)).toEqual([]);
    });
  }
  for (const [title, options] of examples(panelTitles)) {
    test(`with “${title}” open, light and dark, and on a phone`, options, async ({ app, page }) => {
      test.slow();
      const link = insides[title];
      await app.openWith(link.text ?? 'the whale swam.', { step: '4', ...link });
      await app.expectPanel(title);
      await isStill(page);
      const within = changesCells.includes(title) ? 'html' : 'footer';
      expect(await faultsInBothThemes(page, within)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 390, height: 844 });
      await isStill(page);
      // The cells on a phone are tested separately, and the colours are the same.
      expect(await faults(page, 'all', 'footer'), 'on a phone').toEqual([]);
    });
  }
});

test('axe finds what is wrong, where something is', { tag: long }, async ({ app, page }) => {
  await app.open();
  // The page hears keys once it is hydrated; then it leaves what others change.
  await app.press('ArrowRight');
  await app.expectStep(2);
  await page.evaluate(() => document.querySelector('main button')?.replaceChildren());
  expect((await faults(page)).join()).toContain('button-name');
});

/**
 * The focused element: its name, whether its focus ring is visible and whether it is in the
 * viewport.
 */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const name =
      element.getAttribute('aria-label') ??
      (labels.map((label) => label.textContent).join(' ') || element.textContent);
    // A radio button is drawn by its label.
    const drawn = getComputedStyle(element).opacity === '0' ? element.nextElementSibling : element;
    const ring = getComputedStyle(drawn ?? element);
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down) => [left + across * (right - left), top + down * (bottom - top)]),
    );
    const isSeen = points.some(([x = 0, y = 0]) => {
      const top = document.elementFromPoint(x, y);
      return element.contains(top);
    });
    return {
      name: `${element.tagName.toLowerCase()} ${name?.trim().slice(0, 60)}`,
      isNamed: Boolean(name?.trim()),
      hasRing: ring.outlineStyle !== 'none' && Number.parseFloat(ring.outlineWidth) >= 2,
      isSeen,
    };
  });
}

test('every focusable element has a name and a focus ring, and is visible', async ({
  app,
  page,
}) => {
  test.slow();
  await app.openWith('the whale swam.', { weights: 'untrained', seed: '3', size: '8', step: '3' });
  // Opened without a click, so that the first Tab starts at the top of the page.
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await expect(page.getByRole('table')).toHaveCount(3);
  await app.press('Tab');
  const names: string[] = [];
  const faulty: string[] = [];
  for (let stop = 0; stop < 200; stop++) {
    const at = await focused(page);
    if (!at) break;
    names.push(at.name);
    if (!at.isNamed) faulty.push(`stop ${stop}, ${at.name}: no name`);
    if (!at.hasRing) faulty.push(`stop ${stop}, ${at.name}: no ring`);
    if (!at.isSeen) faulty.push(`stop ${stop}, ${at.name}: out of sight`);
    await app.press('Tab');
  }
  expect(faulty).toEqual([]);
  expect(names[0]).toBe('button Skip to the cells');
  expect(names.length).toBeGreaterThan(50);
  expect(names.length, 'the focus comes to an end').toBeLessThan(200);
});

test.describe('by keyboard alone', () => {
  test('one types a text, steps, asks for a symbol, reads the numbers, changes weights', async ({
    app,
    page,
  }) => {
    test.slow();
    await app.open();
    await tabTo(app, app.sequence);
    await app.press('ControlOrMeta+a');
    await app.sequence.pressSequentially('my own whale');
    await app.expectStep(1, 12);

    await tabTo(app, app.scrubber);
    await app.press('ArrowRight');
    await app.expectStep(2);
    await tabTo(app, app.button('Next step'), 'Shift+Tab');
    await app.press('Enter');
    await app.expectStep(3);
    await app.press('ArrowRight');
    await app.expectStep(4);

    await tabTo(app, app.formula('GRU', 'update gate'));
    await app.press('ArrowRight');
    await expect(page.getByRole('contentinfo')).toContainText('update gate');
    const summary = app.card('GRU').getByText('Numbers', { exact: true });
    await tabTo(app, summary);
    await app.press('Enter');
    await expect(page.getByRole('table')).toContainText('GRU, step 4');
    await app.press('ArrowRight');
    await expect(page.getByRole('table')).toContainText('GRU, step 5');

    await tabTo(app, page.getByRole('radio', { name: 'trained', exact: true }), 'Shift+Tab');
    await app.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'untrained' })).toBeChecked();
    await tabTo(app, page.getByRole('spinbutton', { name: 'seed' }));
    await app.press('ArrowUp');
    await expect(page.getByRole('spinbutton', { name: 'seed' })).toHaveValue('2');
    await tabTo(app, app.button('Theme: system'));
    await app.press('Enter');
    await expect(app.button('Theme: light')).toBeFocused();
    await app.expectStep(5, 12);
  });

  test('one takes any of the examples', async ({ app, page }) => {
    await app.open();
    const examples = page.getByRole('combobox', { name: 'Examples' });
    await tabTo(app, examples);
    await examples.pressSequentially('one word');
    await app.press('Enter');
    await expect(app.sequence).toHaveValue('sea sea sea sea sea sea');
  });

  test('on a phone a cell is chosen with the arrow keys', async ({ app, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await app.open();
    await tabTo(app, page.getByRole('radio', { name: 'GRU' }));
    await app.press('ArrowRight');
    await expect(app.card('LSTM')).toBeVisible();
    await app.expectStep(1);
  });

  test('a table of numbers wider than its card scrolls with the arrow keys', { tag: long }, async ({
    app,
    page,
  }) => {
    await app.openWith('the whale', { step: '3' });
    await app.openNumbers();
    const table = page.getByRole('region', { name: 'Numbers of GRU, step 3' });
    await tabTo(app, table);
    await app.press('ArrowRight', 3);
    await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
    await app.expectStep(3);
  });
});

test('a step is announced with the position and the cells’ predictions', async ({ app }) => {
  await app.openWith('the whale', { step: '3' });
  await expect(app.scrubber).toHaveAttribute('aria-valuetext', 'step 3 of 9, letter e');
  await app.press('ArrowRight');
  const says =
    /^Step 4 of 9, letter space\. RNN predicts .+, <?\d+ %; GRU predicts .+; LSTM predicts .+\. Correct: w\.\s*$/;
  await expect(app.status).toHaveText(says);
  await expect(app.scrubber).toHaveAttribute('aria-valuetext', 'step 4 of 9, letter space');
});
