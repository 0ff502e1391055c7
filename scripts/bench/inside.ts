/** How soon a large page answers: to a number that is asked why, and to a change of its run. */
import { type Answer, againstFloor, answered, answerTo } from './answer';
import { type LargePage, openLarge } from './large';
import type { Measure } from './measure';
import type { Stage } from './stage';

const hiddenSize = 128;
const rounds = 9;
/** Unmeasured rounds: the engine compiles what an answer needs. */
const warmUp = 3;
/** Pages that are opened for one answer each. */
const firstTimes = 5;
/** What a press leaves to be done, the address with it, is done by then. */
const settle = 1100;

/** A number of each cell. */
const questions = [
  { cell: 'RNN', title: 'hidden state' },
  { cell: 'GRU', title: 'update gate' },
  { cell: 'LSTM', title: 'cell state' },
] as const;

/** Asks why from a page without panels, for the first time and later. */
export async function inspect(stage: Stage): Promise<Measure[]> {
  const ask = async (opened: LargePage, { cell, title }: (typeof questions)[number]) => {
    const { page } = opened;
    const units = `[role="slider"][aria-label="Units of ${title}"]`;
    const strip = page.locator(`article[data-cell="${cell}"] ${units}`);
    const answer = await answerTo(opened, strip, ['section[aria-label="Why?"] h2']);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.waitForTimeout(settle);
    return answer;
  };
  const open = () => openLarge(stage, hiddenSize, { step: '250' });
  const first = await againstFloor(stage, firstTimes, () =>
    onceIn(open, (opened) => ask(opened, questions[1])),
  );
  const opened = await open();
  const later = await againstFloor(stage, warmUp + rounds, (round) =>
    ask(opened, questions[round % questions.length] ?? questions[0]),
  );
  await opened.close();
  return [
    ...answered('inspector-opens-h128', 100, later.slice(warmUp)),
    ...answered('inspector-opens-h128-first', 100, first),
  ];
}

/** Changes from the first step on, so that the whole sequence is computed anew. */
const changes = [
  { name: 'gru', title: /^GRU: z at 0/, cells: ['GRU'] },
  { name: 'lstm', title: /^LSTM: f at 1/, cells: ['LSTM'] },
  { name: 'all', title: 'All: set the memory to 0 here', cells: ['RNN', 'GRU', 'LSTM'] },
] as const;

/** Changes one cell and all three, in the panel, and takes it back. */
export async function intervene(stage: Stage): Promise<Measure[]> {
  const make = async (opened: LargePage, { title, cells }: (typeof changes)[number]) => {
    const { page } = opened;
    const button = page.getByRole('button', { name: title });
    // The drawings themselves draw a line across each bar, where it would be without the change.
    const drawn = cells.map((cell) => `article[data-cell="${cell}"] path.before`);
    const answer = await answerTo(opened, button, ['section[aria-label="Changes"]', ...drawn]);
    await page.waitForTimeout(settle);
    const back = page.getByRole('button', { name: /^Take (all )?back/ });
    await back.last().click();
    await page.waitForTimeout(settle);
    return answer;
  };
  const open = () => openLarge(stage, hiddenSize, { step: '1', panel: 'change' });
  const measures: Measure[] = [];
  const opened = await open();
  for (const change of changes) {
    const later = await againstFloor(stage, warmUp + rounds, () => make(opened, change));
    const measure = `intervention-redraws-h128-${change.name}`;
    measures.push(...answered(measure, 200, later.slice(warmUp)));
  }
  await opened.close();
  const first = await againstFloor(stage, firstTimes, () =>
    onceIn(open, (fresh) => make(fresh, changes[2])),
  );
  return [...measures, ...answered('intervention-redraws-h128-all-first', 200, first)];
}

async function onceIn(
  open: () => Promise<LargePage>,
  take: (opened: LargePage) => Promise<Answer>,
): Promise<Answer> {
  const opened = await open();
  const answer = await take(opened);
  await opened.close();
  return answer;
}
