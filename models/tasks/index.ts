import { adding } from './adding';
import { echo } from './echo';
import { nextLetter } from './nextLetter';
import { parity } from './parity';
import { reber } from './reber';
import { recall } from './recall';
import { sine } from './sine';
import { surname } from './surname';
import type { Task } from './task';
import { temporalOrder } from './temporalOrder';

/**
 * Every task that there is, in the order in which a reader may like to meet them. A task is its
 * file and its line here: all else follows.
 */
const tasks: readonly Task[] = [
  nextLetter(''),
  temporalOrder,
  adding,
  parity,
  recall,
  echo,
  reber,
  surname,
  sine,
];

/** What `taskBy` takes. */
export const taskIds: readonly string[] = tasks.map(({ id }) => id);

/**
 * @param text what a task that draws from a text draws from; without it such a task reads and
 * asks, and draws nothing
 * @throws if there is no such task
 */
export function taskBy(id: string, text = ''): Task {
  const task = tasks.find((each) => each.id === id);
  if (!task) throw new Error(`task: expected one of ${taskIds.join(', ')}, got ${id}`);
  return (text !== '' && task.text?.over(text)) || task;
}
