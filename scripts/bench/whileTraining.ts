/** Measures the main thread's cost of a step while three cells are trained in the worker. */
import { compareRounds, heldByRatio, heldByValue, type Measure } from './measure';
import { open, untilUsable, workOf } from './page';
import { inTurns, type Stage } from './stage';

/**
 * The time after which a step's transition is complete and one or two reports of the training have
 * arrived, in ms.
 */
const settle = 600;

/** Alternately steps a page that trains and one that does not, both with the panel open. */
export async function whileTraining(stage: Stage): Promise<Measure[]> {
  // Both show a training's weights; those of the first change once a second.
  const [training, still] = [await trainer(stage), await trainer(stage)];
  await still.page.getByRole('button', { name: 'Pause', exact: true }).click();
  const [withIt = [], without = []] = await inTurns(3, 16, [training.cost, still.cost]);
  const running = await training.page.getByText('steps/s').count();
  if (running === 0) throw new Error('the training was over before the measuring was');
  const net = (costs: typeof withIt) => costs.map((cost) => cost.net);
  const longest = Math.max(...withIt.map((cost) => cost.longestTask));
  return [
    heldByRatio(
      {
        measure: 'next-step-while-training',
        goal: 1.2,
        unit: 'ms of CPU',
        reference_is: 'the same page, nothing being trained',
      },
      compareRounds(net(withIt), net(without)),
    ),
    heldByValue(
      { measure: 'while-training-longest-task', goal: 0, unit: 'ms', reference_is: 'no long task' },
      longest,
    ),
  ];
}

/** Opens a page with a long training, and returns its cost of a step. */
async function trainer({ browser, app }: Stage) {
  const opened = await open(browser, `${app.address}#task=temporal-order&panel=train`, app.button);
  await untilUsable(opened);
  const { page } = opened;
  const steps = page.getByRole('textbox', { name: 'training steps', exact: true });
  await steps.fill('100000');
  await steps.press('Enter');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('steps/s').waitFor();
  // The arrow keys step only if no field has the focus.
  await page.locator('#cells').focus();
  const cost = async () => {
    // Subtract the cost of the training's reports in the same time.
    const resting = await workOf(opened, async () => undefined, settle);
    const stepping = await workOf(opened, () => page.keyboard.press('ArrowRight'), settle);
    const longestTask = Math.max(resting.longestTask, stepping.longestTask);
    return { net: stepping.all - resting.all, longestTask };
  };
  return { page, cost };
}
