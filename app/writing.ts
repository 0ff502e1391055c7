/** What the cells write on, and how it gets into the sequence. */
import { type Sampling, sampleLetters } from '../models/sample';
import type { RunnableModel } from '../models/snapshot';
import { changesOf } from './change';
import type { Scene } from './scene';
import { useStore } from './store';
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

/**
 * Appends a text to the sequence that it was written after, and goes to its first step. Does
 * nothing once another task is chosen, whose models are still loading.
 */
export function writeOn({ task, tokens }: Pick<Scene, 'task' | 'tokens'>, text: string): void {
  const { task: chosen, sequence, setSequence, goTo } = useStore.getState();
  if (task.id !== chosen) return;
  setSequence(sequence + (sequence === '' ? '' : task.separator) + text);
  goTo(tokens.length + 1);
}

/** Appends the next letter of the cell in hand, and goes to it. */
export function writeNext({ models, tokens, task, changes }: Scene): void {
  const { cell, panels } = useStore.getState();
  const model = models.find((each) => each.cell.name === cell) ?? models[0];
  if (!model) return;
  const sampling = { temperature: panels.temperature, seed: panels.sampleSeed };
  const [letter] = written({ model, tokens, task, changes }, 1, sampling);
  if (letter !== undefined) writeOn({ task, tokens }, letter);
}
