/** Presentation size, the keys of a clicker, and playlists. */
import { beyond, faultsInBothThemes } from './faults';
import { cellNames, examples, expect, long, test, type Unrolled } from './page';

const sizes = [
  [1280, 720],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
] as const;

/** The texts that are smaller than this as shown, in px. */
function smallerThan(app: Unrolled, least: number): Promise<string[]> {
  return app.page.evaluate((limit) => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        !parent ||
        !node.textContent?.trim() ||
        parent.closest('.visually-hidden, .katex, [class*="skip"]')
      )
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const box = parent.closest<HTMLElement>('main, header, footer, section');
      const svg = parent.closest('svg');
      const zoom = box ? box.getBoundingClientRect().width / box.offsetWidth : 1;
      const view = svg?.viewBox.baseVal;
      const scale =
        svg && view && view.width > 0 ? svg.getBoundingClientRect().width / view.width : zoom;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < limit - 0.1) found.add(`${node.textContent.slice(0, 30)}: ${size.toFixed(1)} px`);
    }
    return [...found];
  }, least);
}

test.describe('presentation size', () => {
  for (const [[width, height], options] of examples(sizes)) {
    test(
      `shows answers and memories of all cells, no text under 18 px: ${width} × ${height}`,
      options,
      async ({ app, page }) => {
        await page.setViewportSize({ width, height });
        await app.openTask('adding', { view: 'presentation', step: '12' });
        expect(await smallerThan(app, 18)).toEqual([]);
        expect(await beyond(page)).toEqual([]);
        const foot = await page.getByRole('contentinfo').boundingBox();
        for (const cell of cellNames) {
          await expect(app.card(cell).locator('[data-answer]')).toBeInViewport({ ratio: 1 });
          const answer = app.card(cell).locator('[data-answer] b');
          const size = await answer.evaluate((element: HTMLElement) => {
            const enlarged = element.getBoundingClientRect().height / element.offsetHeight;
            return Number.parseFloat(getComputedStyle(element).fontSize) * enlarged;
          });
          expect(size).toBeGreaterThanOrEqual(28);
          const map = await app.card(cell).locator('[data-live]').last().boundingBox();
          expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
        }
      },
    );
  }

  test('is chosen by its button and by a key, and shown in the link', async ({ app, page }) => {
    await app.openWith('the whale swam');
    await app.button('Presentation').click();
    await expect(app.button('Presentation')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => page.url()).toContain('view=presentation');
    await app.sequence.focus();
    await app.press('F8');
    await expect(app.button('Presentation')).toHaveAttribute('aria-pressed', 'false');
    await expect.poll(() => page.url()).not.toContain('view=');
    await app.press('F8');
    await expect(app.button('Presentation')).toHaveAttribute('aria-pressed', 'true');
  });

  test('shows one cell alone, with its picture and equations', async ({ app, page }) => {
    await app.openWith('the whale swam', { view: 'presentation', step: '4' });
    const onScreen = page.getByRole('group', { name: 'Cells on screen' });
    for (const cell of cellNames) {
      await onScreen.getByRole('radio', { name: cell, exact: true }).check();
      await expect(page.getByRole('article')).toHaveCount(1);
      await expect(app.card(cell)).toBeVisible();
      await expect(app.formula(cell, '').first()).toBeVisible();
      await expect(app.card(cell).locator('svg[viewBox]').first()).toBeVisible();
      expect(await beyond(page)).toEqual([]);
    }
    await onScreen.getByRole('radio', { name: 'all' }).check();
    await expect(page.getByRole('article')).toHaveCount(3);
  });

  test('steps with a clicker', async ({ app }) => {
    await app.openWith('the whale swam', { view: 'presentation' });
    await app.press('PageDown', 3);
    await app.expectStep(4);
    await app.press('PageUp');
    await app.expectStep(3);
  });

  test('asks about the number that is clicked', async ({ app, page }) => {
    await app.openWith('the whale swam', { view: 'presentation', step: '9' });
    const map = app.map('GRU', 'hidden state');
    const box = await map.boundingBox();
    const columns = 15;
    await page.mouse.click((box?.x ?? 0) + ((box?.width ?? 0) * 4.5) / columns, (box?.y ?? 0) + 8);
    await app.expectPanel('Why?');
    await app.expectStep(4);
    await app.press('Escape');
    // Letters are chosen where they are shown.
    const letters = await app.sequence.boundingBox();
    await page.mouse.click((letters?.x ?? 0) + 28 * 1.5 * 6.5, (letters?.y ?? 0) + 20);
    await app.expectStep(7);
  });

  test('has no faults that axe finds', { tag: long }, async ({ app, page }) => {
    test.slow();
    await app.openWith('the whale swam', { view: 'presentation', step: '9' });
    expect(await faultsInBothThemes(page)).toEqual([]);
  });
});

test.describe('a playlist', () => {
  test('is made of states, named, put in order, and opened from one link', { tag: long }, async ({
    app,
    page,
    context,
  }) => {
    await app.openWith('the whale', { step: '3' });
    await app.button('Add to playlist').click();
    const bar = page.getByRole('navigation', { name: 'Playlist' });
    await bar.getByRole('textbox', { name: 'Title of this page' }).fill('The third letter');
    await app.task.selectOption('parity');
    await expect(app.card('GRU')).toBeVisible();
    await app.scrubber.fill('5');
    await app.button('Add to playlist').click();
    await bar.getByRole('textbox', { name: 'Title of this page' }).fill('Parity & more');
    await expect.poll(() => page.url()).toContain('at=2');
    await bar.getByRole('button', { name: 'Previous in playlist' }).click();
    await expect(app.task).toHaveValue('next-letter');
    await app.expectStep(3, 9);
    await bar.getByRole('button', { name: 'Later in playlist' }).click();
    await expect(bar.getByRole('combobox')).toHaveValue('2');
    // The address follows a moment later.
    await expect.poll(() => decodeURIComponent(page.url())).toMatch(/Parity.*third/s);

    const other = await context.newPage();
    await other.goto(page.url());
    const pages = other.getByRole('combobox', { name: 'Page of the playlist' });
    await expect(pages.getByRole('option')).toHaveText([
      '1 of 2: Parity & more',
      '2 of 2: The third letter',
    ]);
    await pages.selectOption({ label: '1 of 2: Parity & more' });
    await expect(other.getByRole('combobox', { name: 'Task', exact: true })).toHaveValue('parity');
    await other.close();

    await bar.getByRole('button', { name: 'Remove from playlist' }).click();
    await bar.getByRole('button', { name: 'Remove from playlist' }).click();
    await expect(bar).toHaveCount(0);
  });

  test('is gone through with a clicker in presentation size', async ({ app, page }) => {
    const link = new URLSearchParams({ task: 'adding', view: 'presentation', at: '1' });
    for (const [title, state] of [
      ['one', 'task=adding&step=3'],
      ['two', 'task=parity&text=0110&step=2'],
    ]) {
      link.append('page', `${title}\n${state}`);
    }
    await app.open(link.toString());
    await app.press('PageDown');
    await expect(app.task).toHaveValue('parity');
    await app.expectStep(2, 4);
    await expect(app.button('Presentation')).toHaveAttribute('aria-pressed', 'true');
    await app.press('PageDown');
    await app.expectStep(2, 4);
    await app.press('PageUp');
    await expect(app.task).toHaveValue('adding');
    await expect(page.getByRole('combobox', { name: 'Page of the playlist' })).toHaveValue('1');
  });
});
