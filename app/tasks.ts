import type { Sizes } from '../models/read/parameters';
import { taskBy, taskIds } from '../models/tasks';
import type { Target, Task, Token } from '../models/tasks/task';
import { sizesOf } from '../models/train/settings';

const known = new Map<string, Task>();

/** A task without its training text. @throws if there is none with this id */
export function taskOf(id: string): Task {
  let task = known.get(id);
  if (!task) {
    task = taskBy(id);
    known.set(id, task);
  }
  return task;
}

/** The sizes of a task's models. */
export const sizesFor = (task: string, hiddenSize: number): Sizes =>
  sizesOf(taskOf(task), hiddenSize);

/** The tasks in the order they are offered. */
export const tasks: readonly Task[] = taskIds.map(taskOf);

let last: { readonly task: string; readonly text: string; readonly tokens: readonly Token[] } = {
  task: '',
  text: '',
  tokens: [],
};

/** The tokens of a sequence; the last result is memoised. */
export function tokensOf(task: string, text: string): readonly Token[] {
  if (last.task !== task || last.text !== text) {
    last = { task, text, tokens: taskOf(task).read(text) };
  }
  return last.tokens;
}

/** The default training text of a task; empty for tasks that need none. */
export async function textOf(task: string): Promise<string> {
  const file = taskOf(task).text?.file;
  if (file === undefined) return '';
  const response = await fetch(new URL(file, document.baseURI));
  if (!response.ok) throw new Error(`${file}: expected a text, got HTTP ${response.status}`);
  return response.text();
}

let judged:
  | { readonly task: Task; readonly tokens: readonly Token[]; readonly right: Targets }
  | undefined;
type Targets = readonly Target[];

/** The targets of a sequence; the last result is memoised. */
export function targetsOf(task: Task, tokens: readonly Token[]): Targets {
  if (judged?.task !== task || judged.tokens !== tokens) {
    judged = { task, tokens, right: task.targets(tokens.map(({ letter }) => letter)) };
  }
  return judged.right;
}
