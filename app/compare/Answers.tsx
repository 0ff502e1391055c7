import { useSyncExternalStore } from 'react';
import { AnswersRow } from '../../components/AnswersRow';
import { changesOf } from '../change';
import type { Scene } from '../scene';
import { traceOf } from '../traces';
import { oneCell } from './oneCell';
import { predictionAt } from './prediction';

/** The answers of all cells, in windows that show one cell at a time. */
export function Answers(
  scene: Pick<Scene, 'models' | 'tokens' | 'task' | 'step' | 'tick' | 'changes'>,
) {
  const isNarrow = useSyncExternalStore(oneCell.subscribe, oneCell.matches, () => false);
  if (!isNarrow) return null;
  const { models, tokens, task, step, tick, changes } = scene;
  // Within a step, the answers are not computed yet.
  const isComplete = step > 0 && tick === undefined;
  const answers = models.map((model) => {
    const { name } = model.cell;
    const trace = traceOf(model, tokens, changesOf(changes, name));
    return { name, prediction: isComplete ? predictionAt(task, trace, tokens, step) : undefined };
  });
  return <AnswersRow answers={answers} />;
}
