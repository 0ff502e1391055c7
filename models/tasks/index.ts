/** The nine tasks, by their names. */
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

const withoutText = { temporalOrder, adding, parity, recall, echo, reber, surname, sine };
const byId = new Map(Object.values(withoutText).map((task) => [task.id, task]));

/** What `taskBy` takes, in the order in which a reader may like to meet them. */
export const taskIds: readonly string[] = ['next-letter', ...byId.keys()];

/**
 * @param text what `next-letter` draws from; without it the task reads and asks, and draws nothing
 * @throws if there is no such task
 */
export function taskBy(id: string, text = ''): Task {
  const task = id === 'next-letter' ? nextLetter(text) : byId.get(id);
  if (!task) throw new Error(`task: expected one of ${taskIds.join(', ')}, got ${id}`);
  return task;
}
