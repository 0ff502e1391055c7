/** What a step costs the page's thread while three cells are trained beside it. */
import { compareRounds, heldByRatio, heldByValue, type Measure } from './measure';
import { type OpenPage, open, processorTime } from './page';
import type { Stage } from './stage';

const rounds = 16;
const warmUp = 3;
/** A step's transition is over by then, and a report or two of the training have come. */
const settle = 600;
/** What the training does to the page in so long is taken off what a step costs with it. */
const reference = 'the same page, nothing being trained';

/** Steps a page that trains and one that does not, in turns, each with the panel open. */
export async function whileTraining({ browser, app }: Stage): Promise<Measure[]> {
  const subject = { ...app, address: `${app.address}#task=temporal-order&panel=train` };
  const [training, still] = [await open(browser, subject), await open(browser, subject)];
  // Both show the training's weights; the one's change once a second.
  for (const opened of [training, still]) await begin(opened);
  await still.page.getByRole('button', { name: 'Pause', exact: true }).click();

  const costs = { training: [] as number[], still: [] as number[] };
  const idle = { training: [] as number[], still: [] as number[] };
  let longest = 0;
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, opened] of [
      ['training', training],
      ['still', still],
    ] as const) {
      await clearNotes(opened);
      const resting = await workOf(opened, async () => undefined);
      const stepping = await workOf(opened, () => opened.page.keyboard.press('ArrowRight'));
      if (round < 0) continue;
      idle[name].push(resting);
      costs[name].push(stepping);
      if (name === 'training') longest = Math.max(longest, await longestTask(opened));
    }
  }
  const running = await training.page.getByText('steps/s').count();
  if (running === 0) throw new Error('the training was over before the measuring was');
  const net = (name: keyof typeof costs) =>
    costs[name].map((cost, round) => cost - (idle[name][round] ?? 0));
  return [
    heldByRatio(
      {
        measure: 'next-step-while-training',
        goal: 1.2,
        unit: 'ms of CPU',
        reference_is: reference,
      },
      compareRounds(net('training'), net('still')),
    ),
    heldByValue(
      { measure: 'while-training-longest-task', goal: 0, unit: 'ms', reference_is: 'no long task' },
      longest,
    ),
  ];
}

/** Starts a training that lasts longer than the measuring. */
async function begin({ page }: OpenPage): Promise<void> {
  const steps = page.getByRole('textbox', { name: 'training steps', exact: true });
  await steps.fill('100000');
  await steps.press('Enter');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('steps/s').waitFor();
  // The arrow keys are the page's own where no field has the focus.
  await page.locator('#cells').focus();
}

async function workOf({ page, session }: OpenPage, act: () => Promise<void>): Promise<number> {
  const start = await processorTime(session);
  await act();
  await page.waitForTimeout(settle);
  return (await processorTime(session)) - start;
}

function clearNotes({ page }: OpenPage): Promise<void> {
  return page.evaluate(() => {
    window.benchmarkNotes.longTasks = [];
  });
}

function longestTask({ page }: OpenPage): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, ...window.benchmarkNotes.longTasks.map(({ duration }) => duration)),
  );
}
