import assert from 'node:assert/strict';
import { typedTexts } from '../../typedTexts';
import type { Page } from '../page';
import type { Flow } from './flow';

interface Ribbon {
  readonly value: string;
  readonly selection: readonly [number, number];
  /** The scroll position, in px. */
  readonly scrolled: number;
  readonly focused: boolean;
  readonly note: string;
  /** The centres of the letters' boxes. */
  readonly cells: readonly { readonly x: number; readonly y: number }[];
}

const ribbonOf = async (page: Page) =>
  (await page.driver.evaluate(`(() => {
    const box = document.querySelector('input[aria-label="Sequence"]');
    const cells = [...document.querySelectorAll('[aria-hidden="true"]:has(> b)')];
    return {
      value: box.value,
      selection: [box.selectionStart, box.selectionEnd],
      scrolled: box.parentElement.parentElement.scrollLeft,
      focused: document.activeElement === box,
      note: document.getElementById('sequence-note').textContent,
      cells: cells.map((cell) => {
        const { left, right, top } = cell.getBoundingClientRect();
        return { x: (left + right) / 2, y: top + 12 };
      }),
    };
  })()`)) as Ribbon;

const select = (page: Page, start: number, end = start) =>
  page.driver.evaluate(`(() => {
    const box = document.querySelector('input[aria-label="Sequence"]');
    box.focus();
    box.setSelectionRange(${start}, ${end});
  })()`);

const points: Flow = {
  name: 'types where one clicks, whatever the letters and their directions',
  async run(page) {
    for (const text of typedTexts) {
      await page.open({ text });
      const letters = [...new Intl.Segmenter('en').segment(text)];
      const { cells } = await ribbonOf(page);
      assert.equal(cells.length, letters.length, text);
      for (const [index, cell] of cells.entries()) {
        await page.driver.click(cell);
        await page.expectStep(index + 1);
        const { index: start = 0, segment = '' } = letters[index] ?? {};
        const [caret] = (await ribbonOf(page)).selection;
        const isThere = caret === start || caret === start + segment.length;
        assert.ok(
          isThere,
          `${JSON.stringify(text)}, letter ${index + 1}: the caret is at ${caret}`,
        );
      }
    }
    return [];
  },
};

const full = 'abcdefghij'.repeat(200);

const limit: Flow = {
  name: 'types into a full sequence: nothing is lost, the caret stays, all can be undone',
  async run(page) {
    await page.open({ text: full });
    await select(page, 3);
    await page.press('x', 'y', 'z');
    const refused = await ribbonOf(page);
    assert.equal(refused.value, full);
    assert.deepEqual(refused.selection, [3, 3]);
    assert.match(refused.note, /holds 2,000 letters/);
    await select(page, 10, 15);
    await page.press('q');
    assert.equal((await ribbonOf(page)).value, `${full.slice(0, 10)}q${full.slice(15)}`);
    await page.driver.evaluate(`document.execCommand('undo')`);
    assert.equal((await ribbonOf(page)).value, full);
    return [refused.note];
  },
};

const tabs: Flow = {
  name: 'goes into the sequence with Tab, and nothing scrolls',
  async run(page) {
    await page.open({ text: 'the whale swam under the ship. '.repeat(5), step: '30' });
    await page.driver.evaluate(`document.querySelector('select[aria-label="Speed"]').focus()`);
    await page.expectStep(30);
    // Until the playhead is visible.
    await page.until(
      (scrolled: number) => scrolled > 0,
      () =>
        document.querySelector('input[aria-label="Sequence"]')?.closest('[tabindex]')?.scrollLeft ??
        0,
    );
    const before = (await ribbonOf(page)).scrolled;
    for (let stop = 0; stop < 16 && !(await ribbonOf(page)).focused; stop++) {
      await page.press('Tab');
      const name = await page.driver.evaluate(
        `(document.activeElement.getAttribute('aria-label') ?? '') + document.activeElement.textContent`,
      );
      assert.notEqual(name, '', 'every stop has a name');
    }
    assert.ok((await ribbonOf(page)).focused);
    // A busy browser may scroll to the end late; the page must scroll back.
    const seen = await page.driver.evaluate(`(async () => {
      const box = document.activeElement.parentElement.parentElement;
      const seen = [];
      for (let frame = 0; frame < 40; frame++) {
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        seen.push(box.scrollLeft);
      }
      return seen;
    })()`);
    assert.deepEqual((seen as number[]).slice(20), Array(20).fill(before));
    return [];
  },
};

export const typing: readonly Flow[] = [points, limit, tabs];
