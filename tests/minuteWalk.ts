/** A walk through the first minute, by any hand, with right or wrong predictions. */
import { expect, type Locator } from '@playwright/test';
import { answer, bestKept, type Cell, distance, type Minute, opening } from './minute';

export const questions = {
  sum: 'Who will know the sum?',
  difference: 'In which memory is there still a difference at the end?',
  emptied: 'Which of these, emptied, makes its network forget the first number?',
} as const;

export const titles = { RNN: 'Vanilla RNN', GRU: 'GRU', LSTM: 'LSTM' } as const;
export const cells = Object.keys(titles) as Cell[];
const memory = { RNN: 'h', GRU: 'h', LSTM: 'c' } as const;

/** How the reader operates the page. */
export interface Hand {
  tick(box: Locator): Promise<void>;
  press(button: Locator): Promise<void>;
}

export const mouse: Hand = { tick: (box) => box.check(), press: (button) => button.click() };
export const touch: Hand = { tick: (box) => box.tap(), press: (button) => button.tap() };
/** With Tab only: the control must be reached from where the focus is. */
export const keyboard: Hand = {
  tick: (box) => reach(box, 'Space'),
  press: (button) => reach(button, 'Enter'),
};

async function reach(control: Locator, key: string): Promise<void> {
  const page = control.page();
  for (let tabs = 0; tabs < 60; tabs++) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control} is not reached with Tab`);
}

/** Predicts, and waits for the result. */
async function predict(minute: Minute, hand: Hand, question: string, ticks: readonly string[]) {
  const group = minute.question(question);
  for (const name of ticks) await hand.tick(group.getByRole('checkbox', { name, exact: true }));
  await hand.press(group.getByRole('button', { name: 'Commit' }));
  await hand.press(minute.button('Show the end'));
}

/** Walks all scenes, and holds every number against those of this file's neighbours. */
export async function walk(minute: Minute, hand: Hand, isRight: boolean): Promise<void> {
  // 1: who will know the sum?
  for (const title of Object.values(titles)) {
    await expect(minute.answerOn(title)).toHaveText(/^\?/);
  }
  const first = isRight ? ['GRU', 'LSTM'] : ['Vanilla RNN'];
  await predict(minute, hand, questions.sum, first);
  for (const cell of cells) {
    const said = answer(cell, '0.90');
    const right = Math.abs(Number(said) - 1.8) <= 0.1;
    await expect(minute.answerOn(titles[cell])).toContainText(said);
    await expect(minute.answerOn(titles[cell])).toContainText('should be 1.80');
    await minute.expectOption(questions.sum, titles[cell], {
      ticked: first.includes(titles[cell]),
      hit: right === first.includes(titles[cell]),
      value: said,
    });
    await expect(minute.card(titles[cell])).toContainText(
      `It says ${said}. With 0.10 as the first number it says ${answer(cell, '0.10')}`,
    );
  }
  const group = minute.question(questions.sum);
  await expect(group).toContainText(isRight ? 'Right. ' : 'the other way round');
  await expect(group).toContainText(
    `The vanilla RNN says ${answer('RNN', '0.90')} whatever number comes first.`,
  );
  await hand.press(minute.button('Next question'));

  // 2: in which memory is there still a difference?
  const second = isRight ? ['GRU’s h', 'LSTM’s c'] : ['vanilla RNN’s h', 'LSTM’s c'];
  await predict(minute, hand, questions.difference, second);
  for (const cell of cells) {
    const state = memory[cell];
    const option = `${cell === 'RNN' ? 'vanilla RNN' : cell}’s ${state}`;
    const end = distance(cell, state, 30);
    await minute.expectOption(questions.difference, option, {
      ticked: second.includes(option),
      hit: (end !== '0.00') === second.includes(option),
      value: end,
    });
    const told = [1, 5, 15, 30].map((step) => `${distance(cell, state, step)} after step ${step}`);
    await expect(minute.card(titles[cell])).toContainText(`differs by ${told.join(', ')}.`);
    await expect(minute.answerOn(titles[cell])).toContainText(answer(cell, '0.10'));
  }
  const lost = [1, 2, 3, 4, 5, 6, 7, 8].find((step) => distance('RNN', 'h', step) === '0.00');
  await expect(minute.question(questions.difference)).toContainText(
    `nothing of it is left after ${lost} steps`,
  );
  await hand.press(minute.button('Next question'));

  // 3: which state, emptied, makes its network forget?
  const third = isRight ? ['GRU’s h', 'LSTM’s c'] : ['LSTM’s h'];
  await predict(minute, hand, questions.emptied, third);
  for (const [cell, state] of [
    ['GRU', 'h'],
    ['LSTM', 'h'],
    ['LSTM', 'c'],
  ] as const) {
    const [one, other] = [answer(cell, '0.90', state), answer(cell, '0.10', state)];
    const option = `${cell}’s ${state}`;
    await minute.expectOption(questions.emptied, option, {
      ticked: third.includes(option),
      hit: (one === other) === third.includes(option),
      value: one,
    });
    const item = minute
      .question(questions.emptied)
      .getByRole('listitem')
      .filter({ hasText: option });
    await hand.press(item.getByRole('button'));
    await expect(minute.answerOn(titles[cell])).toContainText(one);
    await expect(minute.card(titles[cell])).toContainText(
      `emptied at step 15 it says ${one}, and ${other} if the first number was 0.10`,
    );
  }
  await expect(minute.question(questions.emptied)).toContainText('the GRU in h and the LSTM in c');
  await hand.press(minute.button('What it means'));

  // The gates that nobody told what to do.
  await expect(
    minute.page.getByText('Nobody told the gates when to open and when to close.'),
  ).toBeVisible();
  const [star, between, end] = [
    opening('GRU', 'z', 1, 1),
    opening('GRU', 'z', 2, 29),
    opening('GRU', 'z', 30, 30),
  ];
  await expect(minute.card('GRU')).toContainText(
    `z is ${star} at the first star, ${between} between them and ${end} at the last`,
  );
  const { unit, share } = bestKept('GRU', 'z', true);
  await expect(minute.card('GRU')).toContainText(`In unit ${unit}, ${share} of what it held`);
  const best = bestKept('LSTM', 'f', false);
  await expect(minute.card('LSTM')).toContainText(
    `f is ${opening('LSTM', 'f', 2, 29)} between the stars on average, but ${best.mean} in unit ${best.unit} of c: there, ${best.share} of what it held is left after 28 steps.`,
  );
}
