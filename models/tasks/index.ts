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
 * All tasks, in the order the page offers them. To add a task, add its file and its line here;
 * everything else is derived.
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

/** The ids that `taskBy` accepts. */
export const taskIds: readonly string[] = tasks.map(({ id }) => id);

/**
 * @param text the text that a task samples from, if it uses one; without it, such a task can read
 * and has targets, but cannot sample
 * @throws if there is no such task
 */
export function taskBy(id: string, text = ''): Task {
  const task = tasks.find((each) => each.id === id);
  if (!task) throw new Error(`task: expected one of ${taskIds.join(', ')}, got ${id}`);
  return (text !== '' && task.text?.over(text)) || task;
}
