import type { BrowserContext } from '@playwright/test';
import { cellNames, examples, expect, fresh, long, test, Unrolled, watch } from './page';

const origin = (url: string) => new URL(url).origin;

/** Opens an address in another browser context. */
async function openElsewhere(context: BrowserContext, address: string) {
  const page = await context.newPage();
  const problems = await watch(page, origin(address));
  await page.goto(address);
  await expect(page.getByRole('article').first()).toBeVisible();
  return { app: new Unrolled(page), problems };
}

test.describe('the address', () => {
  test('reproduces sequence, step, weights, seed and size in another browser', async ({
    app,
    page,
    browser,
  }) => {
    await app.open();
    await app.sequence.fill('Ahoy, 3 whales');
    await page.getByRole('radio', { name: 'untrained' }).check();
    await page.getByRole('spinbutton', { name: 'seed' }).fill('42');
    await page.getByRole('combobox', { name: 'hidden size' }).selectOption('8');
    await app.scrubber.fill('6');
    for (const field of ['text=Ahoy', 'step=6', 'untrained', 'seed=42', 'size=8']) {
      await expect.poll(() => page.url()).toContain(field);
    }
    await app.openNumbers();
    const here = await app.numbersAt(6);

    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const { app: other, problems } = await openElsewhere(context, page.url());
    await other.expectStep(6, 14);
    await expect(other.sequence).toHaveValue('Ahoy, 3 whales');
    await expect(other.page.getByRole('radio', { name: 'untrained' })).toBeChecked();
    await expect(other.page.getByRole('spinbutton', { name: 'seed' })).toHaveValue('42');
    await expect(other.page.getByRole('combobox', { name: 'hidden size' })).toHaveValue('8');
    await other.openNumbers();
    expect(await other.numbersAt(6)).toEqual(here);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('restores the trained weights after a reload', async ({ app, page }) => {
    await app.openWith('untrained first', { weights: 'untrained', seed: '3', size: '4' });
    await page.getByRole('radio', { name: 'trained', exact: true }).check();
    await expect.poll(() => page.url()).toContain('weights=trained');
    await page.reload();
    await expect(app.card('GRU')).toContainText('5,610 parameters');
    await expect(app.sequence).toHaveValue('untrained first');
  });

  test('is copied by Share', async ({ app, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.openWith('a shared ship', { step: '5' });
    await app.button('Share').click();
    await expect(app.button('Link copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    // The address is updated with a delay.
    await expect.poll(() => page.url()).toBe(copied);
    expect(new URLSearchParams(new URL(copied).hash.slice(1)).get('text')).toBe('a shared ship');
  });

  test('shared immediately has the step shown', async ({ app, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.openWith('a shared ship', { step: '5' });
    await page.evaluate(() => {
      const press = (name: string) =>
        document.querySelectorAll('button').forEach((button) => {
          if ((button.ariaLabel ?? button.textContent) === name) button.click();
        });
      press('Next step');
      press('Share');
    });
    await expect(app.button('Link copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('step=6');
  });

  test('that is broken opens the defaults and reports what could not be read', async ({
    app,
    page,
  }) => {
    await app.open('text=abc&step=x&weights=magic&colour=red');
    await expect(app.sequence).toHaveValue('abc');
    await app.expectStep(1, 3);
    await expect(page.getByRole('radio', { name: 'trained', exact: true })).toBeChecked();
    for (const says of ['step could not be read', 'weights could not be read', '“colour”']) {
      await expect(page.getByRole('status').filter({ hasText: says })).toBeVisible();
    }
  });

  for (const [link, options] of examples(
    ['%E0%A4%A', '&&&==', `text=${'a'.repeat(600)}`, 'step=999999999', 'text='],
    2,
  )) {
    test(`always opens the page: #${link.slice(0, 20)}`, options, async ({ app, page }) => {
      await app.open(link);
      await expect(page.getByRole('article')).toHaveCount(3);
      await app.sequence.fill('whale');
      await app.expectStep(await app.scrubber.inputValue().then(Number), 5);
    });
  }

  test('changed by hand, or by going back, changes the screen', async ({ app, page }) => {
    await app.openWith('first', { step: '2' });
    await app.openWith('second one', { step: '7' });
    await app.expectStep(7, 10);
    await expect(app.sequence).toHaveValue('second one');
    await page.goBack();
    await expect(app.sequence).toHaveValue('first');
    await app.expectStep(2, 5);
    await page.goForward();
    await app.expectStep(7, 10);
  });

  test('is unchanged after a reload and a jump through the history', { tag: long }, async ({
    app,
    page,
  }) => {
    await app.openWith('zero');
    // Each address is its own entry once the page has written it in full.
    const settled = () => expect.poll(() => page.url()).toContain('weights=');
    const paste = async (text: string) => {
      await page.evaluate((hash) => location.assign(hash), `#text=${text}`);
      await expect(app.sequence).toHaveValue(text);
      await settled();
    };
    const jump = async (by: number, text: string) => {
      await page.evaluate((entries) => history.go(entries), by);
      await expect(app.sequence).toHaveValue(text);
    };
    await settled();
    await paste('aaaa');
    await paste('bbbb');
    await jump(-2, 'zero');
    await page.reload();
    await expect(app.sequence).toHaveValue('zero');
    await jump(2, 'bbbb');
    await paste('cccc');
    await jump(-1, 'bbbb');
  });

  test('does not add history entries when stepping', async ({ app, page }) => {
    await app.openWith('the whale');
    const before = await page.evaluate(() => history.length);
    await app.press('ArrowRight', 5);
    await expect.poll(() => page.url()).toContain('step=6');
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('keeps the reader’s place when one skips to the cells', async ({ app, page }) => {
    await app.openWith('the whale', { step: '5' });
    await app.press('Tab');
    await expect(page.getByRole('button', { name: 'Skip to the cells' })).toBeFocused();
    await app.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBeTruthy();
    await app.expectStep(5, 9);
    await expect(app.sequence).toHaveValue('the whale');
    await expect(app.notices).toHaveCount(0);
  });
});

test.describe('the site', { tag: fresh }, () => {
  test('works from a sub-path: nothing it loads lies outside', async ({ app, page, baseURL }) => {
    const requested: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    await app.open();
    await page.evaluate(() => document.fonts.ready.then(() => true));
    expect(requested.filter((url) => url.includes('/weights/'))).toHaveLength(cellNames.length);
    expect(new URL(baseURL ?? '').pathname.length).toBeGreaterThan(1);
    const outside = requested.filter((url) => /^http/.test(url) && !url.startsWith(baseURL ?? ''));
    expect(outside).toEqual([]);
  });

  test('works offline once it is loaded', { tag: long }, async ({ app, page, context }) => {
    await app.open();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await app.openNumbers();
    await app.button('Next step').click();
    await app.numbersAt(2);
    await app.sequence.fill('offline at sea');
    await app.pressInTime('End');
    await app.numbersAt(14);
    await page.getByRole('radio', { name: 'untrained' }).check();
    await page.getByRole('combobox', { name: 'hidden size' }).selectOption('4');
    await expect(app.card('GRU')).toContainText('1,470 parameters');
  });

  test('returns to the trained weights offline', async ({ app, page, context }) => {
    await app.open();
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.getByRole('radio', { name: 'untrained' }).check();
    await page.getByRole('combobox', { name: 'hidden size' }).selectOption('4');
    await expect(app.card('GRU')).toContainText('1,470 parameters');
    await page.getByRole('radio', { name: 'trained', exact: true }).check();
    await expect(app.card('GRU')).toContainText('5,610 parameters');
  });

  test('has a strict content security policy without violations', async ({ app, page }) => {
    await app.open();
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', /default-src 'none'/);
    // WebAssembly may be compiled; text may not.
    const content = (await policy.getAttribute('content'))?.replace("'wasm-unsafe-eval'", '') ?? '';
    expect(content).not.toMatch(/unsafe|https?:|\*/);
    // Violations are written to the console, which fails the test.
    await app.openNumbers();
    await app.symbol('GRU', 'z').first().hover();
    await app.pressInTime('End');
    await app.button('Theme: system').click();
    await page.getByRole('radio', { name: 'untrained' }).check();
    await expect(page.getByRole('spinbutton', { name: 'seed' })).toBeVisible();
  });
});
