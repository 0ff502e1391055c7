/** The two sequences that the first minute compares, and how it speaks of the models. */
import { formatShort } from '../../models/format';
import type { RunnableModel } from '../../models/snapshot';
import { isCorrect } from '../../models/train/accuracy';
import { list } from '../words';
import { answerOf, plain, targetOf, task, tokensIn } from './runs';

/** Differences below this are not seen in numbers with two decimals. */
export const unseen = 0.005;

/** The sequence whose first and last numbers are starred. */
export const first = task.examples[task.opensWith ?? 0]?.text ?? '';
const [written = ''] = first.split(' ');

/** Its first number, and another one. */
export const firstNumber = written.replace('*', '');
export const otherNumber = '0.10';

/** The same sequence with the other number. */
export const other = first.replace(written, `${otherNumber}*`);

export const last = tokensIn(first).length;

/** Whether two answers are the same with two decimals. */
export const isSame = (one: number, two: number) => Math.abs(one - two) < 2 * unseen;

export const isRight = (model: RunnableModel) =>
  isCorrect(task, [answerOf(model, plain(first))], targetOf(first));

/** The answer at the end of a run. */
export const say = (model: RunnableModel, run = plain(first)) => formatShort(answerOf(model, run));

/** Its name within a sentence: `vanilla RNN`. */
export function titleOf({ cell: { name, title } }: RunnableModel): string {
  return title
    .split(' ')
    .map((word) => (word === name ? word : word.toLowerCase()))
    .join(' ');
}

/** `the GRU and the LSTM` */
export const the = (models: readonly RunnableModel[]) =>
  list(models.map((model) => `the ${titleOf(model)}`));
