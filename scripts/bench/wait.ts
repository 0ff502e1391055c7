/** Measures how long a first visitor waits for the first step. */
import { compareRounds, heldByRatio, type Measure } from './measure';
import { type Load, open, type Subject, untilUsable } from './page';
import { floorPage, inTurns, type Stage } from './stage';

/** Loads the page and the floor page alternately, each time as on a first visit. */
export async function wait({ browser, app, floor }: Stage): Promise<Measure[]> {
  const visit =
    ({ address, button }: Subject) =>
    async (): Promise<Load> => {
      const opened = await open(browser, address, button);
      const load = await untilUsable(opened);
      await opened.close();
      return load;
    };
  // One warm-up round, because a browser's first page is slower than later ones.
  const [ours = [], floors = []] = await inTurns(1, 7, [visit(app), visit(floor)]);
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
    // In addition to waiting times, which depend on other load, unlike this one.
    held('first-step-cpu', 'processor', undefined, 'ms of CPU'),
  ];
}
