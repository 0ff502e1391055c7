import { alphabet, cellNames, examples, expect, long, numberIn, test, type Unrolled } from './page';
import { asItStands } from './ribbon';

/** The letter that every cell reads at a step, from its one-hot `x`. */
async function readAt(app: Unrolled, step: number): Promise<string> {
  await app.scrubber.fill(String(step));
  const tables = await app.numbersAt(step);
  const read = cellNames.map((cell) => {
    const x = tables[cell].rows.x?.map(Number) ?? [];
    expect(x.filter((value) => value !== 0)).toEqual([1]);
    return alphabet[x.indexOf(1)] ?? '';
  });
  expect(new Set(read).size).toBe(1);
  return read[0] ?? '';
}

/** The letters of the ribbon, as they are drawn. */
function drawn(app: Unrolled): Promise<string[]> {
  return app.page
    .locator('[aria-hidden="true"] > b')
    .evaluateAll((letters) => letters.map((letter) => letter.textContent ?? ''));
}

test.describe('a letter outside the models’ alphabet', () => {
  test('is shown as typed, with a note about its replacement', { tag: long }, async ({ app }) => {
    await app.open();
    await app.sequence.fill('Café 7!');
    await app.expectStep(1, 7);
    expect(await drawn(app)).toEqual([...'Café·7!']);
    await expect(app.sequence).toHaveAccessibleDescription(
      /^Outside the models’ alphabet: they read é as e, 7 as a space, ! as a space\./,
    );
    await expect(app.page.locator('#sequence-note')).toHaveAttribute('aria-live', 'polite');
    await app.openNumbers();
    const read = [];
    for (let step = 1; step <= 7; step++) read.push(await readAt(app, step));
    expect(read.join('')).toBe('cafe   ');
  });

  test('is named once; of many, only the first four are', async ({ app }) => {
    await app.open();
    await app.sequence.fill('1223334567');
    await expect(app.sequence).toHaveAccessibleDescription(
      /1 as a space, 2 as a space, 3 as a space, 4 as a space and 3 more\./,
    );
    await app.sequence.fill('plain');
    await expect(app.sequence).toHaveAccessibleDescription(asItStands);
  });

  test('is not a capital, which is read as lower case without a note', async ({ app }) => {
    await app.open();
    await app.sequence.fill('WHALE');
    await app.openNumbers();
    expect(await readAt(app, 1)).toBe('w');
    await expect(app.sequence).toHaveAccessibleDescription(asItStands);
  });
});

test.describe('a sequence', () => {
  test('is cut at 2,000 letters, with a notice of how many were cut', async ({ app, page }) => {
    await app.open();
    await app.sequence.fill('abcdefghij'.repeat(210));
    await app.expectStep(1, 2000);
    await expect(app.sequence).toHaveValue('abcdefghij'.repeat(200));
    const notice = page.getByRole('status').filter({ hasText: '2,000 letters' });
    await expect(notice).toContainText('the last 100 were left out');
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);
    await app.sequence.fill('short');
    await app.expectStep(1, 5);
  });

  test('that is empty has a prompt, keeps the page working, and can be typed again', async ({
    app,
    page,
  }) => {
    await app.openWith('the whale', { step: '4' });
    await app.openNumbers();
    await app.sequence.fill('');
    await expect(app.sequence).toHaveAccessibleDescription(/empty: type/);
    await expect(page.getByText('No steps yet')).toBeVisible();
    await expect(app.scrubber).toBeDisabled();
    await expect(page.getByRole('article')).toHaveCount(3);
    for (const name of ['First step', 'Previous step', 'Play', 'Next step', 'Last step']) {
      await expect(app.button(name)).toBeDisabled();
    }
    await app.sequence.blur();
    for (const key of ['ArrowRight', 'ArrowLeft', 'End', 'Home', ' ']) await app.pressInTime(key);
    await expect(page.getByText('No steps yet')).toBeVisible();
    await expect(page.getByRole('article')).not.toContainText(['NaN', 'NaN', 'NaN']);

    await app.sequence.focus();
    await app.sequence.pressSequentially('whale');
    await app.expectStep(1, 5);
    await app.pressInTime('End');
    await app.numbersAt(5);
  });

  test('that is one letter long has a step', async ({ app }) => {
    await app.openWith('a');
    await app.expectStep(1, 1);
    await expect(app.button('Next step')).toBeDisabled();
    await expect(app.card('GRU')).toContainText('no target at this step');
  });

  test('of 2,000 letters can be stepped through to its end', { tag: long }, async ({ app }) => {
    await app.openWith('so it goes, '.repeat(166).padEnd(2000, '.'));
    await app.expectStep(1, 2000);
    await app.openNumbers();
    await app.button('Last step').click();
    await app.numbersAt(2000);
    await app.press('ArrowLeft', 3);
    await app.expectStep(1997, 2000);
  });

  test('comes from the examples, at its first step', async ({ app, page }) => {
    await app.openWith('the whale', { step: '5' });
    const examples = page.getByRole('combobox', { name: 'Examples' });
    await examples.selectOption('one word repeated');
    await expect(app.sequence).toHaveValue('sea sea sea sea sea sea');
    await app.expectStep(1, 23);
  });
});

test.describe('whatever is typed', () => {
  const family = '👩‍👩‍👧‍👦';
  for (const [{ name, text, letters }, options] of examples(
    [
      { name: 'emoji', text: `a${family}b🇫🇷👍🏽`, letters: 5 },
      { name: 'text from right to left', text: 'שלום עולם', letters: 9 },
      { name: 'combining marks', text: 'e\u0301a\u0308o\u0302\u0323', letters: 3 },
      { name: 'Chinese and full-width letters', text: '白鲸ｗｈ', letters: 4 },
      { name: 'markup', text: '<b>&amp;</b>', letters: 12 },
    ],
    2,
  )) {
    test(`the page steps on: ${name}`, options, async ({ app }) => {
      await app.open();
      await app.sequence.fill(text);
      await app.expectStep(1, letters);
      await expect(app.sequence).toHaveValue(text);
      await app.openNumbers();
      await app.pressInTime('End');
      const tables = await app.numbersAt(letters);
      const digits = cellNames.flatMap((cell) => Object.values(tables[cell].rows).flat());
      expect(digits.filter((value) => !Number.isFinite(numberIn(value)))).toEqual([]);
    });
  }

  test('the page steps on: lines pasted together', async ({ app, context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.open();
    await page.evaluate(() => navigator.clipboard.writeText('one\ntwo\r\nthree\tfour'));
    await app.sequence.focus();
    await app.press('ControlOrMeta+a');
    await app.press('ControlOrMeta+v');
    await expect(app.sequence).toHaveValue(/^one\s?two\s{0,2}three\s?four$/);
    await app.pressInTime('Home');
    await app.press('ArrowRight', 3);
    await app.expectStep(4);
  });

  test('undo restores the previous text', async ({ app }) => {
    await app.openWith('the whale');
    await app.sequence.focus();
    await app.press('End');
    await app.sequence.pressSequentially('s');
    await expect(app.sequence).toHaveValue('the whales');
    await app.press('ControlOrMeta+z');
    await expect(app.sequence).toHaveValue('the whale');
  });
});

test('with scroll bars that take room it needs none, and the guesses clear the footer', async ({
  playwright,
  baseURL,
  launchOptions,
}) => {
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const measure = () =>
    page.evaluate(() => {
      const line = document.querySelector('input[aria-label="Sequence"]')?.parentElement;
      const box = line?.parentElement;
      const guesses = [...document.querySelectorAll('article li')];
      const footer = document.querySelector('footer')?.getBoundingClientRect().top ?? 0;
      const lowest = Math.max(...guesses.map((each) => each.getBoundingClientRect().bottom));
      return { scrolls: (box?.scrollWidth ?? 0) - (box?.clientWidth ?? 0), clear: footer - lowest };
    });
  try {
    await page.goto(`${baseURL}#task=next-letter`);
    await expect(page.getByRole('article').first()).toBeVisible();
    await expect.poll(async () => (await measure()).scrolls).toBe(0);
    expect((await measure()).clear).toBeGreaterThanOrEqual(0);
    const sequence = page.getByRole('textbox', { name: 'Sequence' });
    await sequence.fill('the whale swam under the ship. '.repeat(3));
    await expect.poll(async () => (await measure()).scrolls).toBeGreaterThan(0);
    expect((await measure()).clear).toBeGreaterThanOrEqual(0);
    // Tab into it does not scroll it.
    await page.getByRole('combobox', { name: 'Speed' }).focus();
    const scrolled = () =>
      sequence.evaluate((box) => box.parentElement?.parentElement?.scrollLeft ?? -1);
    const before = await scrolled();
    for (let stop = 0; stop < 3; stop++) {
      await page.keyboard.press('Tab');
      if (await sequence.evaluate((box) => box === document.activeElement)) break;
    }
    await expect(sequence).toBeFocused();
    await expect.poll(scrolled).toBe(before);
  } finally {
    await browser.close();
  }
});
