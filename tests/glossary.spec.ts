/** The glossary: its entries with live pictures, in the list of lessons, from a row and from a panel. */
import type { Locator, Page } from '@playwright/test';
import { beyond, faultsInBothThemes } from './faults';
import { expect, tabTo, test } from './page';

const list = (page: Page) => page.getByRole('main', { name: 'Lessons' });
const entry = (page: Page, term: string) => page.getByRole('region', { name: term, exact: true });

/** How many colours a drawing has: one if it is empty. */
async function coloursIn(drawing: Locator): Promise<number> {
  return drawing.evaluate((element) => {
    if (!(element instanceof HTMLCanvasElement)) return element.children.length;
    const context = element.getContext('2d');
    const pixels = context?.getImageData(0, 0, element.width, element.height).data ?? [];
    const colours = new Set<string>();
    for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.slice(at, at + 4).join());
    return colours.size;
  });
}

async function expectDrawn(within: Locator, caption: RegExp): Promise<void> {
  await expect(within.locator('figcaption')).toHaveText(caption);
  const drawing = within.getByRole('figure').getByRole('img');
  await expect.poll(() => coloursIn(drawing)).toBeGreaterThan(1);
}

test.describe('the glossary', () => {
  test('draws its terms from the models', async ({ page }) => {
    await page.goto('./#lesson=list');
    const figures = list(page).getByRole('figure');
    await expect(figures.filter({ hasText: /z of the GRU at step 12/ })).not.toHaveCount(0);
    await expect(figures.filter({ hasText: /^$/ })).toHaveCount(0);
    for (const drawing of await figures.getByRole('img').all()) {
      expect(await coloursIn(drawing)).toBeGreaterThan(1);
    }
    expect(await beyond(page)).toEqual([]);
  });

  test('is opened at a term by its address, and keeps what is searched for', async ({ page }) => {
    await page.goto('./#lesson=list&term=update+gate');
    await expect(list(page).getByRole('searchbox')).toHaveValue('update gate');
    await expect(list(page).getByRole('term').first()).toContainText('update gate');
    await expect(list(page).getByRole('term').first()).toBeInViewport();
    await list(page).getByRole('searchbox').fill('forget');
    await expect(page).toHaveURL(/term=forget/);
    await expect(page.locator('[data-notice]')).toHaveCount(0);
  });

  test('says that it is not open, if a link names a term elsewhere', async ({ app }) => {
    await app.open('task=parity&term=gate');
    await expect(app.notices).toContainText('the glossary is not open');
  });
});

test.describe('an entry', () => {
  test('opens from a row, by mouse and by keyboard, with the row’s own values', async ({
    app,
    page,
  }) => {
    await app.openTask('parity', { step: '6' });
    await app.symbol('GRU', 'z').first().click();
    const note = entry(page, 'update gate');
    await expectDrawn(note, /^z of the GRU at step 6, mean 0\.19$/);
    await expect(note.getByRole('link', { name: '4.1' })).toBeVisible();
    expect(await faultsInBothThemes(page, '[data-term]')).toEqual([]);
    await app.press('ArrowRight');
    await expect(note.getByRole('figure')).toContainText('step 7');
    await app.press('Escape');
    await expect(note).toHaveCount(0);
    await tabTo(app, app.formula('LSTM', 'hidden state'));
    await app.press('Enter');
    await expectDrawn(entry(page, 'hidden state'), /^h of the LSTM/);
    await app.press('Escape');
    await expect(app.formula('LSTM', 'hidden state')).toBeFocused();
  });

  test('opens from a panel, which stays open behind it', async ({ app, page }) => {
    await app.openTask('parity', { step: '6', panel: 'gradients' });
    await app.panel('Gradients').getByRole('button', { name: 'vanishing gradient' }).click();
    await expectDrawn(entry(page, 'vanishing gradient'), /Vanilla RNN.*step 32/);
    await app.press('Escape');
    await expect(entry(page, 'vanishing gradient')).toHaveCount(0);
    await app.expectPanel('Gradients');
  });

  test('leads to the glossary, and the back button to where it was opened', async ({
    app,
    page,
  }) => {
    await app.openTask('parity', { step: '6' });
    await app.symbol('LSTM', 'f').first().click();
    await entry(page, 'forget gate').getByRole('link', { name: 'In the glossary' }).click();
    await expect(list(page).getByRole('term').first()).toContainText('forget gate');
    await page.goBack();
    await app.expectStep(6);
    await expect(app.task).toHaveValue('parity');
    await expect(entry(page, 'forget gate')).toHaveCount(0);
  });

  test('is drawn in a page of a lesson from the state that is open', async ({ page }) => {
    await page.goto('./#lesson=4.1');
    const lesson = page.getByRole('region', { name: 'Lesson', exact: true });
    await lesson.getByRole('button', { name: 'update gate', exact: true }).click();
    await expectDrawn(lesson, /^z of the GRU at step 4/);
  });
});

test.describe('an entry by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('opens from a row within the window, and closes', async ({ app, page }) => {
    await app.openTask('parity', { step: '6' });
    await app.symbol('GRU', 'r').first().tap();
    const note = entry(page, 'reset gate');
    await expectDrawn(note, /^r of the GRU at step 6/);
    await expect(note).toBeInViewport({ ratio: 1 });
    await note.getByRole('button', { name: 'Close this entry' }).tap();
    await expect(note).toHaveCount(0);
  });
});
