/** The lessons: every page opens, is answered by mouse, keyboard and touch, and shows what it speaks of. */
import type { Page, Response } from '@playwright/test';
import { lessonPages } from '../app/lessons';
import { gzipBytes } from './bytes';
import { beyond, faultsInBothThemes, notNumbers } from './faults';
import { expect, long, tabTo, test } from './page';

const region = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true });
const button = (page: Page, name: string) =>
  region(page).getByRole('button', { name, exact: true });
const title = (page: Page) => region(page).getByRole('heading', { level: 2 });

/** Where something is that is not on the page. */
const beside = { x: 0, y: 0, width: 0, height: 0 };

/** Opens a page by its address. */
async function openLesson(page: Page, id: string): Promise<void> {
  await page.goto(`./#lesson=${id}`);
  await expect(region(page)).toBeVisible();
  await page.getByRole('article').first().waitFor();
}

test.describe('the lessons', () => {
  test('are opened from the first minute, with the models of their own tasks', async ({ page }) => {
    await page.goto('./#first-minute');
    await page.getByRole('link', { name: 'Lessons', exact: true }).click();
    await page
      .getByRole('main', { name: 'Lessons' })
      .getByRole('link', { name: '1.1' })
      .first()
      .click();
    await expect(page.getByRole('article').first()).toContainText('2,970 parameters');
  });

  test('are listed from the top bar, and lead back to the comparison', async ({ app, page }) => {
    await app.open();
    await page.getByRole('link', { name: 'Lessons', exact: true }).click();
    const list = page.getByRole('main', { name: 'Lessons' });
    await expect(list.locator('a[href*="lesson="]')).not.toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Lessons', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await list.getByRole('searchbox').fill('hidden_size');
    await expect(list.getByRole('term')).not.toHaveCount(0);
    await list.getByRole('link', { name: '4.1' }).first().click();
    await expect(title(page)).toBeFocused();
    await expect(page.getByRole('article')).toHaveCount(1);
    await page.goBack();
    await expect(list).toBeVisible();
    await page.goForward();
    await page.getByRole('link', { name: 'Explore', exact: true }).click();
    await expect(region(page)).toHaveCount(0);
    await expect(page.getByRole('article')).toHaveCount(3);
    await expect(app.task).toHaveValue('parity');
    await page.goBack();
    await expect(region(page)).toBeVisible();
  });

  test('load at most 30 kB: what shows a page, and the lesson that it is part of', async ({
    app,
    page,
  }) => {
    await app.open();
    // What the panels share with lessons may be there first; a panel that is shown has loaded all.
    await app.openPanel('Gradients');
    await page.waitForLoadState('networkidle');
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto('./#lesson=3.1');
    await expect(region(page)).toBeVisible();
    const files = responses.filter((response) => /\.(js|css)$/.test(response.url()));
    const names = files.map((response) => response.url()).join(' ');
    expect(names).toContain('forgetting');
    expect(names).not.toMatch(/plainRnn|gru|lstm|sideBySide|reading/);
    expect(await gzipBytes(files)).toBeLessThan(30_000);
  });

  test('open by their links without a notice, fit into a low window, and show numbers', {
    tag: long,
  }, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 720 });
    await openLesson(page, '1.1');
    for (const each of lessonPages) {
      await page.evaluate((id) => {
        location.hash = `lesson=${id}`;
      }, each.id);
      await expect(title(page), each.id).toHaveText(each.title);
      await expect(page.locator('[data-notice]'), each.id).toHaveCount(0);
      await expect(button(page, 'Commit').or(button(page, 'Answer again'))).toBeInViewport();
      const cells = each.cells?.length ?? 3;
      await expect(page.getByRole('article'), each.id).toHaveCount(cells);
      expect(await notNumbers(page), each.id).toEqual([]);
      expect(await beyond(page), each.id).toEqual([]);
    }
  });
});

test.describe('a question', () => {
  test('is answered by keyboard; the prediction stays beside the result, and is kept', async ({
    app,
    page,
  }) => {
    await openLesson(page, '4.3');
    await expect(title(page)).toBeFocused();
    await tabTo(app, region(page).getByRole('slider'));
    await page.keyboard.press('Home');
    await tabTo(app, button(page, 'Commit'));
    await page.keyboard.press('Enter');
    await expect(region(page)).toContainText('You said');
    await expect(region(page)).toContainText('it is');
    await expect(region(page).getByText('Not so.')).toBeVisible();
    await page.reload();
    await expect(region(page).getByText('Not so.')).toBeVisible();
    await button(page, 'Answer again').click();
    await expect(button(page, 'Commit')).toBeVisible();
    await tabTo(app, button(page, 'Next page'));
    await page.keyboard.press('Enter');
    await expect(region(page)).toContainText('4 of 7');
    await button(page, 'Previous page').click();
    await expect(region(page)).toContainText('3 of 7');
  });

  test('follows its reason into “Why?”, and restores the state of the page', async ({
    app,
    page,
  }) => {
    await openLesson(page, '4.1');
    await region(page).getByRole('slider').fill('0.5');
    await button(page, 'Commit').click();
    await button(page, 'Why this number?').click();
    await app.expectPanel('Why?');
    await button(page, 'Back to the page').click();
    await expect(button(page, 'Back to the page')).toHaveAttribute('aria-disabled', 'true');
    const text = await app.sequence.inputValue();
    await app.sequence.fill('0110');
    await expect(region(page)).toContainText('You have changed the state');
    await button(page, 'Back to the page').click();
    await expect(app.sequence).toHaveValue(text);
    await expect(region(page)).not.toContainText('You have changed the state');
  });

  test('that trains can be stopped, and says what came out once its training has run', async ({
    page,
  }) => {
    test.slow();
    await openLesson(page, '3.7');
    await region(page).getByRole('radio').first().check();
    await button(page, 'Commit').click();
    await expect(region(page)).toContainText(/Training, seed 1: step [\d,]+ of/);
    await button(page, 'Pause').click();
    await expect(region(page)).toContainText(/Stopped, seed 1: step [\d,]+ of/);
    await expect(region(page).getByText(/^(Right|Not so)/)).toHaveCount(0);
    await button(page, 'Go on').click();
    await expect(region(page).getByText(/^(Right|Not so)/)).toBeVisible({ timeout: 60_000 });
  });

  test('about a step marks the prediction and the answer in the sequence', async ({ page }) => {
    await openLesson(page, '4.5');
    const marks = page.getByRole('region', { name: 'Sequence and steps' }).locator('[data-kind]');
    await region(page).getByRole('slider').fill('9');
    await expect(marks).toHaveCount(1);
    await button(page, 'Commit').click();
    await expect(marks).toHaveCount(2);
    const places = await marks.evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().x),
    );
    expect(places[1]).toBeGreaterThan(places[0] ?? Number.NaN);
  });

  test('explains its terms where they stand', async ({ page }) => {
    await openLesson(page, '4.1');
    await button(page, 'update gate').click();
    await expect(region(page)).toContainText('update gate:');
    await button(page, 'update gate').click();
    await expect(region(page)).not.toContainText('update gate:');
  });
});

test.describe('a question by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('is ordered, committed and left for the next page', async ({ page }) => {
    await openLesson(page, '1.1');
    await region(page).getByText('in all three').tap();
    await button(page, 'Commit').tap();
    await expect(button(page, 'Answer again')).toBeVisible();
    await button(page, 'Next page').tap();
    await expect(region(page)).toContainText('2 of 5');
    expect(await beyond(page)).toEqual([]);
  });
});

test.describe('axe finds nothing wrong with', () => {
  test('the list of lessons', { tag: long }, async ({ page }) => {
    test.slow();
    await page.goto('./#lesson=list');
    await expect(page.getByRole('main', { name: 'Lessons' })).toBeVisible();
    expect(await faultsInBothThemes(page)).toEqual([]);
  });

  test('a page before and after its answer', async ({ page }) => {
    test.slow();
    await openLesson(page, '5.1');
    expect(await faultsInBothThemes(page, 'section[aria-label="Lesson"]')).toEqual([]);
    await button(page, 'Commit').click();
    await expect(button(page, 'Answer again')).toBeVisible();
    expect(await faultsInBothThemes(page, 'section[aria-label="Lesson"]')).toEqual([]);
  });
});

test('a panel shows the cells alone that the page speaks of', async ({ page }) => {
  await openLesson(page, '3.5');
  const panel = page.getByRole('region', { name: 'Gradients' });
  await expect(panel.getByRole('img').first()).toBeVisible();
  await expect(panel).toContainText('RNN');
  await expect(panel).not.toContainText('LSTM');
});

test.describe('a prediction is set in the picture', () => {
  test('on the bar of a unit, between those of the run, where it stays beside the result', async ({
    page,
  }) => {
    await openLesson(page, '4.2');
    const bars = region(page).getByRole('img', { name: 'update gate of the GRU at step 6' });
    const slider = region(page).getByRole('slider');
    const { x, y, width, height } = (await slider.boundingBox()) ?? beside;
    await expect(bars).toBeVisible();
    // The third of eight bars.
    const all = (await bars.boundingBox()) ?? beside;
    expect(Math.round(((x - all.x) / all.width) * 8)).toBe(2);
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height * 0.2, { steps: 4 });
    await page.mouse.up();
    const set = Number(await slider.inputValue());
    expect(set).toBeGreaterThan(0.7);
    await button(page, 'Commit').click();
    await expect(region(page)).toContainText(`You said ${set.toFixed(2)}`);
    await expect(
      region(page).getByRole('img', { name: 'update gate of the GRU at step 8' }),
    ).toBeVisible();
  });

  test('on a letter of the sequence', async ({ page }) => {
    await openLesson(page, '4.5');
    await expect(button(page, 'Commit')).toHaveAttribute('aria-disabled', 'true');
    const handle = page.getByTitle('Drag it to the step that you predict');
    const { x, y, width, height } = (await handle.boundingBox()) ?? beside;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 3 * width, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await expect(region(page).getByRole('slider')).toHaveValue('5');
    await button(page, 'Commit').click();
    await expect(region(page)).toContainText('You said step 5');
    await expect(handle).toHaveCount(0);
  });
});

test('a lesson begins with a question about the one before, and chooses no certainty', async ({
  page,
}) => {
  await openLesson(page, '5.1');
  const recall = region(page).getByRole('group', { name: /z stays at 0.05/ });
  await recall.getByRole('button', { name: 'Nothing' }).click();
  await expect(region(page)).toContainText('Not so.');
  await recall.getByRole('button', { name: 'A quarter' }).click();
  await expect(region(page)).toContainText('Right.');
  await expect(region(page).getByRole('link', { name: '4.5' })).toHaveAttribute(
    'href',
    '#lesson=4.5',
  );
  await expect(region(page).getByRole('radio', { name: 'guessing' })).not.toBeChecked();
  await expect(region(page).getByRole('radio', { name: 'sure', exact: true })).not.toBeChecked();
  await openLesson(page, '5.2');
  await expect(recall).toHaveCount(0);
});
