/** The caret of the sequence: positioned by clicks, and stable while typing. */

import { expect, long, test, type Unrolled } from './page';
import { asItStands } from './ribbon';
import { typedTexts } from './typedTexts';

/** The positions of the ribbon's letters, and the number of characters before each. */
async function placesOf(app: Unrolled, text: string) {
  const boxes = await app.page.locator('[aria-hidden="true"]:has(> b)').evaluateAll((cells) =>
    cells.map((cell) => {
      const { left, right, top } = cell.getBoundingClientRect();
      return { x: (left + right) / 2, y: top + 12 };
    }),
  );
  const letters = [...new Intl.Segmenter('en').segment(text)];
  expect(boxes).toHaveLength(letters.length);
  return boxes.map((box, index) => {
    const { index: start = 0, segment = '' } = letters[index] ?? {};
    return { ...box, start, end: start + segment.length };
  });
}

const selectionOf = (app: Unrolled) =>
  app.sequence.evaluate((box: HTMLInputElement) => [box.selectionStart, box.selectionEnd]);

test('the caret is where one clicks, for any letters', { tag: long }, async ({ app, page }) => {
  await app.open();
  for (const text of typedTexts) {
    await app.sequence.fill(text);
    for (const [index, { x, y, start, end }] of (await placesOf(app, text)).entries()) {
      await page.mouse.click(x, y);
      const [caret] = await selectionOf(app);
      expect([start, end], `${text}, letter ${index + 1}`).toContain(caret);
      await app.expectStep(index + 1);
    }
  }
});

test.describe('at the limit of 2,000 letters', () => {
  const full = 'abcdefghij'.repeat(200);
  const select = (app: Unrolled, start: number, end = start) =>
    app.sequence.evaluate(
      (box: HTMLInputElement, place) => {
        box.focus();
        box.setSelectionRange(place.start, place.end);
      },
      { start, end },
    );

  test('an insertion that does not fit is refused with a message; nothing is lost and the caret stays', {
    tag: long,
  }, async ({ app, context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.openWith(full);
    await select(app, 3);
    await app.sequence.pressSequentially('xyz');
    await expect(app.sequence).toHaveValue(full);
    expect(await selectionOf(app)).toEqual([3, 3]);
    await expect(app.sequence).toHaveAccessibleDescription(/holds 2,000 letters: .* left out\./);

    await select(app, 10, 15);
    await app.press('Q');
    const replaced = `${full.slice(0, 10)}Q${full.slice(15)}`;
    await expect(app.sequence).toHaveValue(replaced);
    await expect(app.sequence).toHaveAccessibleDescription(asItStands);
    await app.press('ControlOrMeta+z');
    await expect(app.sequence).toHaveValue(full);

    await select(app, 10, 12);
    await page.evaluate(() => navigator.clipboard.writeText('x\r\nyz'));
    await app.press('ControlOrMeta+v');
    await expect(app.sequence).toHaveAccessibleDescription(/the 4 letters that you inserted were/);
    await expect(app.sequence).toHaveValue(full);
    expect(await selectionOf(app)).toEqual([10, 12]);

    await app.sequence.fill('short');
    await app.press('ControlOrMeta+a');
    await page.evaluate(() => navigator.clipboard.writeText('k'.repeat(2100)));
    await app.press('ControlOrMeta+v');
    await expect(app.sequence).toHaveValue('k'.repeat(2000));
    await expect(page.getByRole('status').filter({ hasText: '100 were left out' })).toBeVisible();
    await app.press('ControlOrMeta+z');
    await expect(app.sequence).toHaveValue('short');
  });

  test('IME composition may temporarily exceed the limit', { tag: long }, async ({
    app,
    context,
    page,
  }) => {
    const keyboard = await context.newCDPSession(page);
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await app.openWith(full.slice(0, 1999));
    await select(app, 100);
    await compose('n');
    await compose('ni');
    await keyboard.send('Input.insertText', { text: '你' });
    const written = `${full.slice(0, 100)}你${full.slice(100, 1999)}`;
    await expect(app.sequence).toHaveValue(written);
    await app.expectStep(1, 2000);
    await compose('hao');
    await keyboard.send('Input.insertText', { text: '好' });
    await expect(app.sequence).toHaveAccessibleDescription(/the letter that you inserted was left/);
    await expect(app.sequence).toHaveValue(written);
    expect(await selectionOf(app)).toEqual([101, 101]);
  });
});
