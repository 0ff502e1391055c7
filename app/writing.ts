/** What the cells write on, and how it gets into the sequence. */
import { type Sampling, sampleLetters } from '../models/sample';
import type { RunnableModel } from '../models/snapshot';
import { changesOf } from './change';
import type { Scene } from './scene';
import { useStore } from './store';
import { taskOf } from './tasks';
import { traceOf } from './traces';

interface Written extends Pick<Scene, 'tokens' | 'task' | 'changes'> {
  readonly model: RunnableModel;
}

/** The letters that a cell writes after the sequence, under the reader's changes. */
export function written(
  { model, tokens, task, changes }: Written,
  count: number,
  sampling: Sampling,
): string[] {
  if (!task.continues) return [];
  const own = changesOf(changes, model.cell.name);
  return sampleLetters(model, task, traceOf(model, tokens, own), count, sampling, own);
}

/** Appends a text to the sequence. @param step the step to go to */
export function writeOn(text: string, step: number): void {
  const { task, sequence, setSequence, goTo } = useStore.getState();
  const { separator } = taskOf(task);
  setSequence(sequence + (sequence === '' ? '' : separator) + text);
  goTo(step);
}

/** Appends the next letter of the cell in hand, and goes to it. */
export function writeNext({ models, tokens, task, changes }: Scene): void {
  const { cell, panels } = useStore.getState();
  const model = models.find((each) => each.cell.name === cell) ?? models[0];
  if (!model) return;
  const sampling = { temperature: panels.temperature, seed: panels.sampleSeed };
  const [letter] = written({ model, tokens, task, changes }, 1, sampling);
  if (letter !== undefined) writeOn(letter, tokens.length + 1);
}
