import assert from 'node:assert/strict';
import { panelTitles } from '../page';
import type { Flow } from './flow';

const panel = 'footer > section';

/** Each panel, with its texts, and the focus afterwards. */
export const panels: readonly Flow[] = panelTitles.map((title) => ({
  name: `opens ${title}, and closes it with Escape`,
  async run(page) {
    await page.open({ text: 'call me ishmael, some years ago.', step: '12' });
    await page.openPanel(title);
    // Its worker is started once the panel is loaded.
    if (title === 'Train')
      await page.until(1, (probe) => probe.all('footer button', 'Start').length);
    const said = await page.rest(panel);
    assert.ok(said.length > 1, 'the panel says something');
    assert.equal(await page.isTooWide(), false);
    await page.press('Escape');
    await page.until(0, (probe, panel) => probe.all(panel).length, panel);
    await page.until(title, (probe) => probe.focused());
    return said;
  },
}));
