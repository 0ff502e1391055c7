import assert from 'node:assert/strict';
import type { Flow } from './flow';

const text = 'call me ishmael, some years ago.';

const opens: Flow = {
  name: 'opens with its title, three cells and no scrolling sideways',
  async run(page) {
    await page.open();
    await page.until(3, (probe) => probe.all('article').length);
    assert.equal(await page.isTooWide(), false);
    return [await page.title(), ...(await page.rest('body'))];
  },
};

const steps: Flow = {
  name: 'steps both ways with keys and buttons, and shows the same numbers at every step',
  async run(page) {
    await page.open({ text });
    await page.expectStep(1);
    await page.press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.expectStep(4);
    await page.press('ArrowLeft');
    await page.expectStep(3);
    await page.click('button', 'Next step');
    await page.expectStep(4);
    await page.click('button', 'Previous step');
    await page.expectStep(3);
    await page.press('End');
    await page.expectStep(text.length);
    await page.press('Home');
    await page.expectStep(1);
    return page.cardsOver(Array.from(text, (_, index) => index + 1));
  },
};

const plays: Flow = {
  name: 'plays with Space and stands still with Space',
  async run(page) {
    await page.open({ text });
    await page.focus('input[type=range]', 'Step');
    await page.press(' ');
    await page.until(
      (step: number) => step >= 3,
      (probe) => probe.step(),
    );
    await page.press(' ');
    await page.until(1, (probe) => probe.all('button', 'Play').length);
    return [];
  },
};

const bars: Flow = {
  name: 'goes to the bar that is pressed in the first minute, and follows a drag',
  async run(page) {
    await page.openMinute();
    await page.until(1, (probe) => probe.all('svg[aria-label^="30 numbers"]').length);
    const { left, width, y } = await page.ask((probe) =>
      probe.place('svg[aria-label^="30 numbers"]'),
    );
    const bar = (number: number) => ({ x: left + (width * (number - 0.5)) / 30, y });
    const expectBar = (number: string) =>
      page.until(
        number,
        () => document.querySelector<HTMLInputElement>('input[type=range]')?.value ?? '',
      );
    for (const number of [30, 16, 2, 1]) {
      await page.driver.click(bar(number));
      await expectBar(String(number));
    }
    await page.driver.drag(bar(1), bar(12));
    await expectBar('12');
    return [];
  },
};

const untrained: Flow = {
  name: 'draws the same untrained weights from a seed',
  async run(page) {
    await page.open({ text, weights: 'untrained', seed: '7', size: '8', step: '12' });
    return page.cardsOver([1, 12, text.length]);
  },
};

export const stepping: readonly Flow[] = [opens, steps, plays, bars, untrained];
