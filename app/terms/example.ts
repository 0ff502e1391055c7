/** The state that terms are drawn from where no other fits: letters, with the shipped weights. */
import { openRuns } from '../lessons/runs';
import { loadOnce } from '../loadOnce';
import type { PictureScene } from './pictureOf';

const link = 'task=next-letter&step=12';

/** Opens the example once; fails if its weights cannot be opened. */
export const example = loadOnce(async (): Promise<PictureScene> => {
  const { open, task, tokens, choices } = (await openRuns({ start: link })).state('start');
  return { models: open.models, task, tokens, step: choices.step, changes: choices.changes };
});
