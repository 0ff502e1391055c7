import assert from 'node:assert/strict';
import type { Page } from '../page';
import type { Flow } from './flow';

const panel = 'footer > section';

async function begin(page: Page, task: string, steps: number): Promise<void> {
  await page.open({ task, panel: 'train' });
  await page.until(1, (probe) => probe.all('footer button', 'Start').length);
  await page.click('footer input', 'training steps');
  await page.driver.press(['a'], ['Control']);
  await page.press(...String(steps), 'Enter');
  await page.click('footer button', 'Start');
}

const finishes: Flow = {
  name: 'trains to the end, with the same losses',
  // Engines without relaxed SIMD round twice: models/program/fusedBody.ts.
  digits: 5,
  async run(page) {
    await begin(page, 'parity', 30);
    await page.until(1, (probe) => probe.all('footer button', 'Finished').length);
    return [...(await page.rest(panel)), ...(await page.cardsOver([1, 16, 32]))];
  },
};

const reloads: Flow = {
  name: 'trains on after a reload, and nothing seen is lost',
  async run(page) {
    await begin(page, 'echo', 100_000);
    await page.until(
      (step: number) => step > 30,
      (probe) => probe.trained(),
    );
    const seen = await page.ask((probe) => probe.trained());
    await page.reload();
    const found = await page.until(
      (step: number) => step > 0,
      (probe) => probe.trained(),
    );
    assert.ok(found >= seen, `step ${seen} was seen, and now it is ${found}`);
    await page.click('footer button', 'Resume');
    await page.until(
      (step: number) => step > found,
      (probe) => probe.trained(),
    );
    await page.click('footer button', 'Pause');
    await page.until(1, (probe) => probe.all('footer button', 'Resume').length);
    return [];
  },
};

export const training: readonly Flow[] = [finishes, reloads];
