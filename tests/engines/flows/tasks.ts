import { taskIds } from '../../../models/tasks';
import type { Flow } from './flow';

const task = 'header select';

const opened: readonly Flow[] = taskIds.map((id) => ({
  name: `opens the task ${id}, and steps to its end`,
  async run(page) {
    await page.open({ task: id });
    await page.click('button', 'Last step');
    const last = await page.until(
      (last: number) => last > 1,
      (probe) => probe.last(),
    );
    await page.expectStep(last);
    return page.cardsOver([1, 2, Math.ceil(last / 2), last - 1, last]);
  },
}));

const chosen: Flow = {
  name: 'chooses tasks by keyboard, and keeps the focus',
  async run(page) {
    await page.open();
    // Firefox focuses its page at the first click.
    await page.click('header h1');
    const said: string[] = [];
    for (const typed of ['echo', 'adding', 'recall']) {
      await page.focus(task);
      await page.press(...typed);
      await page.until([typed].join(), (probe, task) => probe.texts(task).join(), task);
      await page.until('Task', (probe) => probe.focused());
      said.push(...(await page.rest('article')));
      // Firefox treats keys typed within a second as one word.
      await new Promise((resolve) => setTimeout(resolve, 1100));
    }
    return said;
  },
};

export const tasks: readonly Flow[] = [...opened, chosen];
