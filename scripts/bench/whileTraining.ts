/** What a step costs the page's thread while three cells are trained beside it. */
import { compareRounds, heldByRatio, heldByValue, type Measure } from './measure';
import { open, untilUsable, workOf } from './page';
import { inTurns, type Stage } from './stage';

/** A step's transition is over by then, and a report or two of the training have come. */
const settle = 600;

/** Steps a page that trains and one that does not, in turns, each with the panel open. */
export async function whileTraining(stage: Stage): Promise<Measure[]> {
  // Both show the training's weights; the one's change once a second.
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

/** A page with a training that lasts longer than the measuring, and what a step of it costs. */
async function trainer({ browser, app }: Stage) {
  const opened = await open(browser, `${app.address}#task=temporal-order&panel=train`, app.button);
  await untilUsable(opened);
  const { page } = opened;
  const steps = page.getByRole('textbox', { name: 'training steps', exact: true });
  await steps.fill('100000');
  await steps.press('Enter');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByText('steps/s').waitFor();
  // The arrow keys are the page's own where no field has the focus.
  await page.locator('#cells').focus();
  const cost = async () => {
    // What the training does to the page in so long is taken off what a step costs with it.
    const resting = await workOf(opened, async () => undefined, settle);
    const stepping = await workOf(opened, () => page.keyboard.press('ArrowRight'), settle);
    const longestTask = Math.max(resting.longestTask, stepping.longestTask);
    return { net: stepping.all - resting.all, longestTask };
  };
  return { page, cost };
}
