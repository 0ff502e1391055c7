/** Measures how fast a large page responds to a question about a number, and to a change. */
import { answered, answerTo } from './answer';
import type { Measure } from './measure';
import type { OpenPage } from './page';
import { openLarge, type Stage } from './stage';

const hiddenSize = 128;
/** Warm-up and measured rounds, for one page and for pages opened for one response each. */
const again = [3, 9] as const;
const first = [0, 5] as const;
/** The time after which a click has no further effects, including the address, in ms. */
const settle = 1100;

/** One number of each cell. */
const questions = [
  { cell: 'RNN', title: 'hidden state' },
  { cell: 'GRU', title: 'update gate' },
  { cell: 'LSTM', title: 'cell state' },
] as const;

/** Asks a question on a page without panels, for the first time and later. */
export async function inspect(stage: Stage): Promise<Measure[]> {
  const ask = async (opened: OpenPage, { cell, title }: (typeof questions)[number]) => {
    const { page } = opened;
    const units = `[role="slider"][aria-label^="${title} "]`;
    const strip = page.locator(`article[data-cell="${cell}"] ${units}`);
    const answer = await answerTo(opened, strip, ['section[aria-label="Why?"] h3']);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.waitForTimeout(settle);
    return answer;
  };
  const open = () => openLarge(stage, hiddenSize, { step: '250' });
  const measure = 'inspector-opens-h128';
  const opening = await answered(`${measure}-first`, 100, stage, first, () =>
    onceIn(open, (opened) => ask(opened, questions[1])),
  );
  const later = await onceIn(open, (opened) =>
    answered(measure, 100, stage, again, (round) =>
      ask(opened, questions[round % questions.length] ?? questions[0]),
    ),
  );
  return [...later, ...opening];
}

/** Changes from the first step on, so that the whole sequence is computed again. */
const changes = [
  { name: 'gru', title: /^GRU: z at 0/, cells: ['GRU'] },
  { name: 'lstm', title: /^LSTM: f at 1/, cells: ['LSTM'] },
  { name: 'all', title: 'All: set the memory to 0 here', cells: ['RNN', 'GRU', 'LSTM'] },
] as const;

/** Changes one cell and all three in the panel, and removes the changes. */
export async function intervene(stage: Stage): Promise<Measure[]> {
  const make = async (opened: OpenPage, { title, cells }: (typeof changes)[number]) => {
    const { page } = opened;
    const button = page.getByRole('button', { name: title });
    // A changed vector says what its unit was without the change.
    const drawn = cells.map((cell) => `article[data-cell="${cell}"] [aria-valuetext*=": was "]`);
    const answer = await answerTo(opened, button, ['section[aria-label="Changes"]', ...drawn]);
    await page.waitForTimeout(settle);
    await page.getByRole('button', { name: /^Undo/ }).last().click();
    await page.waitForTimeout(settle);
    return answer;
  };
  const open = () => openLarge(stage, hiddenSize, { step: '1', panel: 'change' });
  const measures: Measure[] = [];
  const measure = 'intervention-redraws-h128';
  const opened = await open();
  for (const change of changes) {
    const take = () => make(opened, change);
    measures.push(...(await answered(`${measure}-${change.name}`, 200, stage, again, take)));
  }
  await opened.close();
  const opening = await answered(`${measure}-all-first`, 200, stage, first, () =>
    onceIn(open, (fresh) => make(fresh, changes[2])),
  );
  return [...measures, ...opening];
}

async function onceIn<Made>(
  open: () => Promise<OpenPage>,
  take: (opened: OpenPage) => Promise<Made>,
): Promise<Made> {
  const opened = await open();
  const made = await take(opened);
  await opened.close();
  return made;
}
