import assert from 'node:assert/strict';
import type { Page } from '../page';
import type { Flow } from './flow';

const text = 'one two three';
const box = 'input[aria-label=Sequence]';

/** The text and selection of the text field. */
async function edited(page: Page) {
  const found = await page.driver.evaluate(
    `(({ value, selectionStart, selectionEnd }) => [value, selectionStart, selectionEnd])(document.querySelector('${box}'))`,
  );
  return found as [value: string, from: number, to: number];
}

const clicks: Flow = {
  name: 'puts the caret where one clicks, and goes to that step',
  async run(page) {
    await page.open({ text });
    const carets: string[] = [];
    for (const letter of [1, 2, 7, 12, 13]) {
      await page.clickLetter(letter, 0.3);
      await page.expectStep(letter);
      assert.deepEqual(await edited(page), [text, letter - 1, letter - 1]);
      carets.push(...(await page.rest('section[aria-label]')));
    }
    return carets;
  },
};

/** Undoes typing; a browser may undo several letters at a time. */
async function undo(page: Page): Promise<void> {
  await page.focus(box);
  for (let times = 0; times < 8; times++) {
    const [before] = await edited(page);
    if (before === text) return;
    await page.driver.press(['z'], ['Control']);
    // WebKit leaves this key to its window, which does not handle it here.
    if ((await edited(page))[0] === before)
      await page.driver.evaluate("document.execCommand('undo')");
  }
}

const types: Flow = {
  name: 'types into the sequence, deletes, and undoes it',
  async run(page) {
    await page.open({ text });
    await page.clickLetter(5, 0.3);
    await page.press(...'xyz');
    await page.until('one xyztwo three', (probe, box) => probe.value(box), box);
    assert.deepEqual(await edited(page), ['one xyztwo three', 7, 7]);
    await page.press('Backspace', 'ArrowLeft', 'Backspace');
    await page.until('one ytwo three', (probe, box) => probe.value(box), box);
    assert.equal((await edited(page))[1], 4);
    await page.until(14, (probe) => probe.last());
    await page.rest('article');
    const said = await page.cardsOver([14]);
    await undo(page);
    assert.equal((await edited(page))[0], text);
    await page.until(13, (probe) => probe.last());
    await page.rest('article');
    return [...said, ...(await page.cardsOver([13]))];
  },
};

const selects: Flow = {
  name: 'selects letters with Shift and by dragging, and types over them',
  async run(page) {
    await page.open({ text });
    await page.clickLetter(5, 0.3);
    await page.clickLetter(8, 0.3, true);
    assert.deepEqual(await edited(page), [text, 4, 7]);
    await page.press('t', 'e', 'n');
    await page.until('one ten three', (probe, box) => probe.value(box), box);
    await page.dragLetters(1, 4);
    assert.deepEqual((await edited(page)).slice(1), [0, 3]);
    await page.press('a');
    await page.until('a ten three', (probe, box) => probe.value(box), box);
    await page.until(11, (probe) => probe.last());
    await page.rest('article');
    return page.cardsOver([3]);
  },
};

export const editing: readonly Flow[] = [clicks, types, selects];
