/** Computes what the page should show from its address, with the models library only. */
import { changesOf } from '../../app/change';
import type { Choices } from '../../app/choices';
import { smallModels, trainedModels, untrainedModels } from '../../app/models';
import { tokensOf } from '../../app/tasks';
import { traceSequence } from '../../models/trace';

/** By cell and row, like the Numbers tables. */
export type Rows = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/**
 * Every number of a whole step.
 * @param site the address of the served weights
 */
export async function rowsOf(choices: Choices, site: string): Promise<Rows> {
  const { task, sequence, step, weights, cells, conventions, changes } = choices;
  if (weights.kind === 'learning') throw new Error('a training is on the page only');
  // The models load their files relative to the page.
  Object.assign(globalThis, { document: { baseURI: site } });
  const chosen = { task, cells, conventions };
  const { models } =
    weights.kind === 'untrained'
      ? untrainedModels(chosen, weights)
      : await (weights.kind === 'small' ? smallModels : trainedModels)(chosen);
  const inputs = tokensOf(task, sequence).map(({ input }) => input);
  return Object.fromEntries(
    models.map((model) => {
      const { name, equations } = model.cell;
      const trace = traceSequence(model, inputs, { changes: changesOf(changes, name) });
      const before = trace.steps[step - 2] ?? trace.initial;
      const now = trace.steps[step - 1] ?? {};
      const rows: Record<string, readonly number[]> = { x: Array.from(trace.x[step - 1] ?? []) };
      for (const state of model.stateNames) {
        rows[`${state}_prev`] = Array.from(before[state] ?? []);
      }
      for (const { symbol } of equations) rows[symbol.name] = Array.from(now[symbol.name] ?? []);
      return [name, rows];
    }),
  );
}
