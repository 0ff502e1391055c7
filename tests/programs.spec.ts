/** The page together with translators and extensions, and what it does when a part of it fails. */
import type { Page } from '@playwright/test';
import { expect, long, panelTitles, test, Unrolled } from './page';

/**
 * Wraps every text node, including later ones, as Chrome's translation does.
 * @param heeds whether it respects `translate="no"`
 */
function translatePage(page: Page, heeds: boolean): Promise<void> {
  return page.evaluate((heeded) => {
    const left = `font, script, style, option, textarea${heeded ? ', svg, [translate=no]' : ''}`;
    const wrap = (from: Node) => {
      const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT);
      const texts: Node[] = from instanceof Text ? [from] : [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || parent.closest(left)) continue;
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        outer.append(inner);
        text.parentNode?.replaceChild(outer, text);
        inner.append(text.textContent ?? '');
      }
    };
    wrap(document.body);
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) wrap(node);
    }).observe(document.body, { childList: true, subtree: true });
  }, heeds);
}

/** The predictions, sentences and values of every card. */
const written = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('main article'), (card) =>
      (card.textContent ?? '').replace(/\s+/g, ' '),
    ),
  );

for (const heeds of [true, false]) {
  test(`translated, ${heeds ? 'as browsers do' : 'down to its letters'}, the page works and shows the same texts`, {
    tag: long,
  }, async ({ app, page }) => {
    test.slow();
    const stroll = async (meanwhile: () => Promise<unknown>) => {
      const said: string[][] = [];
      await app.openWith('the whale', { step: '3' });
      await meanwhile();
      await app.press('ArrowRight', 2);
      await app.expectStep(5);
      said.push(await written(page));
      // With the focus in the step controls, ↓ and ↑ move by an operation.
      await app.button('Next step').focus();
      await app.press('ArrowDown', 3);
      await app.press('ArrowUp', 2);
      said.push(await written(page));
      await app.sequence.fill('a ship.');
      await app.expectStep(6, 7);
      // The cells follow typing with a delay.
      // The highlighted step number is an element of its own, after the others.
      await expect(app.card('LSTM')).toContainText(/init\d{7}\D/);
      said.push(await written(page));
      await app.task.selectOption('adding');
      await expect(app.card('GRU')).toContainText('931 parameters');
      await app.button('Next step').click();
      await app.expectStep(2);
      said.push(await written(page));
      await app.task.selectOption('parity');
      await expect(app.card('GRU')).toContainText('286 parameters');
      for (const title of panelTitles) await app.openPanel(title);
      for (const step of [2, 3]) {
        await app.button('Next step').click();
        await app.expectStep(step);
      }
      said.push(await written(page));
      return said;
    };
    const plain = await stroll(async () => {});
    await page.goto('about:blank');
    expect(await stroll(() => translatePage(page, heeds))).toEqual(plain);
    expect(await page.locator('font').count()).toBeGreaterThan(20);
  });
}

test('nodes removed or inserted by an extension do not break the page', { tag: long }, async ({
  page,
  baseURL,
}) => {
  // React logs recovered errors to the console, so the `app` fixture, which forbids that, is not
  // used.
  await page.goto(`${baseURL}#text=the+whale&step=3`);
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(3);
  await page.getByRole('button', { name: 'Why?', exact: true }).click();
  for (let round = 0; round < 12; round++) {
    await page.evaluate((seed) => {
      const all = document.querySelectorAll('#root *:not(article):not(main):not(html)');
      for (let each = 0; each < 6; each++) {
        const element = all[(seed * 131 + each * 977) % all.length];
        if (each % 3 === 0) element?.remove();
        else if (each % 3 === 1) element?.before(document.createElement('grammar-mark'));
        else element?.setAttribute('data-theme', 'dark');
      }
    }, round);
    await page.keyboard.press(round % 2 ? 'ArrowRight' : 'ArrowDown');
    await page.evaluate(
      (task) => {
        location.hash = `task=${task}&step=2&panel=${task === 'parity' ? 'weights' : 'change'}`;
      },
      round % 2 ? 'parity' : 'adding',
    );
    await expect(page.locator('#root')).not.toBeEmpty();
  }
  // With other content, everything damaged is rendered again.
  await page.reload();
  await expect(cards).toHaveCount(3);
});

test('a notice removed or wrapped by another program affects nothing else', async ({ page }) => {
  // As above: React logs recovered errors.
  const app = new Unrolled(page);
  await app.open('nope=0');
  await expect(app.notices).toHaveCount(1);
  await app.sequence.focus();
  await app.press('End');
  const before = await app.sequence.inputValue();
  await app.notices.evaluate((notice) => notice.remove());
  // The notices change with the text.
  await app.sequence.pressSequentially('xyz');
  await expect(app.sequence).toHaveValue(`${before}xyz`);
  await expect(app.sequence).toBeFocused();

  await page.goto('about:blank');
  await app.open('nope=1');
  await app.notices.evaluate((notice) => {
    const wrapper = document.createElement('div');
    notice.replaceWith(wrapper);
    wrapper.append(notice);
  });
  await app.button('Dismiss').click();
  await expect(app.notices).toHaveCount(0);
});

test('a part that fails reports it, offers a report, and recovers', async ({ page, baseURL }) => {
  // As above: React logs the error.
  await page.goto(`${baseURL}#text=my+whale&step=3`);
  const cards = page.getByRole('article');
  await expect(cards).toHaveCount(3);
  await page.evaluate(() => {
    const { toFixed } = Number.prototype;
    Number.prototype.toFixed = () => {
      throw new Error('no digits today');
    };
    addEventListener('mended', () => {
      Number.prototype.toFixed = toFixed;
    });
  });
  await page.keyboard.press('ArrowRight');
  const gone = page.getByRole('region', { name: 'Error' });
  const gru = gone.filter({ hasText: 'The card of the GRU could not be drawn' });
  await expect(gru).toContainText('Everything that you entered is kept.');
  await expect(cards).toHaveCount(0);
  await gru.getByText('Report', { exact: true }).click();
  const report = gru.getByRole('textbox');
  await expect(report).toHaveValue(
    /^Unrolled [\d.]+\nhttp.*step=4[\s\S]*no digits today[\s\S]*Components:/,
  );
  expect(await report.inputValue()).not.toContain('whale');
  await gru.getByLabel('Include my sequence').check();
  await expect(report).toHaveValue(/text=my\+whale/);
  await page.evaluate(() => dispatchEvent(new Event('mended')));
  await gru.getByRole('button', { name: 'Draw it again' }).click();
  await expect(cards).toHaveCount(1);
  // Another step triggers a retry.
  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(cards).toHaveCount(3);
  await expect(gone).toHaveCount(0);
});

test('a link pasted after the page has failed is opened, not overwritten', async ({
  page,
  baseURL,
}) => {
  // As above: React logs the error.
  await page.goto(`${baseURL}#text=my+whale&step=3`);
  const cards = page.getByRole('article');
  const text = page.getByRole('textbox', { name: 'Sequence' });
  await expect(cards).toHaveCount(3);
  await page.evaluate(() => {
    // Makes the page itself fail on a step, outside all parts: setting its title throws.
    const start = window.setTimeout;
    const refuse = (run: TimerHandler, wait?: number) => {
      if (wait === 600) throw new Error('no titles today');
      return start(run, wait);
    };
    window.setTimeout = refuse as typeof start;
    // Drawn again, it sets it at once.
    Object.defineProperty(document, 'title', {
      configurable: true,
      set: () => {
        throw new Error('no titles today');
      },
    });
    addEventListener('mended', () => {
      window.setTimeout = start;
      Reflect.deleteProperty(document, 'title');
    });
  });
  const paste = (hash: string) => page.evaluate((to) => location.assign(to), hash);
  await paste('#task=parity&text=0110');
  const gone = page.getByRole('region', { name: 'Error' });
  await expect(gone).toContainText('The page could not be drawn');
  await paste('#text=a+ship');
  await expect(gone).toContainText('The page could not be drawn');
  await page.evaluate(() => dispatchEvent(new Event('mended')));
  // It triggers a retry.
  await paste('#text=an+ocean&step=4');
  await expect(cards).toHaveCount(3);
  await expect(text).toHaveValue('an ocean');
  await expect.poll(() => page.url()).toMatch(/text=an\+ocean&step=4&weights/);
  await page.goBack();
  await expect(text).toHaveValue('a ship');
});
