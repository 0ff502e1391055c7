/** How long a first visitor waits for the first step. */
import { compareRounds, heldByRatio, type Measure } from './measure';
import { type Load, open } from './page';
import { floorPage, type Stage } from './stage';

const loads = 7;

/** Loads the page and the floor page in turns, each time as a first visitor. */
export async function wait({ browser, app, floor }: Stage): Promise<Measure[]> {
  const ours: Load[] = [];
  const floors: Load[] = [];
  const visit = async (subject: typeof app): Promise<Load> => {
    const opened = await open(browser, subject);
    await opened.close();
    return opened.load;
  };
  // The browser's own first page is slower than any later one.
  await visit(floor);
  await visit(app);
  for (let round = 0; round < loads; round++) {
    const appFirst = round % 2 === 1;
    if (appFirst) ours.push(await visit(app));
    floors.push(await visit(floor));
    if (!appFirst) ours.push(await visit(app));
  }
  const held = (
    measure: string,
    moment: 'paint' | 'ready' | 'usable' | 'processor',
    goal?: number,
    unit = 'ms',
  ) =>
    heldByRatio(
      { measure, goal, unit, reference_is: floorPage },
      compareRounds(
        ours.map((load) => load[moment]),
        floors.map((load) => load[moment]),
      ),
    );
  return [
    held('first-paint', 'paint', 1.6),
    held('first-step-ready', 'ready', 4.5),
    held('first-step-usable', 'usable', 4.5),
    // Beside the waits: they grow where other work takes the processor, this does not.
    held('first-step-cpu', 'processor', undefined, 'ms of CPU'),
  ];
}
