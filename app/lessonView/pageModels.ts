/** The models that the open page of a lesson shows, if it has trained them itself. */
import { create } from 'zustand';
import type { RunnableModel } from '../../models/snapshot';
import type { OpenModels } from '../models';

interface Shown {
  readonly task: string;
  readonly models: readonly RunnableModel[];
}

const useShown = create<{ readonly shown: Shown | undefined }>()(() => ({ shown: undefined }));

export function showPageModels(shown: Shown | undefined): void {
  useShown.setState({ shown });
}

/** Whether the page’s own models are shown: then no kind of weights is the chosen one. */
export const useOwnModels = (): boolean => useShown(({ shown }) => shown !== undefined);

const replaced = new WeakMap<OpenModels, { readonly shown: Shown; readonly models: OpenModels }>();

/** The open models, with those of the page in their places. */
export function usePageModels(open: OpenModels): OpenModels {
  const shown = useShown((state) => state.shown);
  if (!shown || shown.task !== open.task || open.models.length === 0) return open;
  const known = replaced.get(open);
  if (known?.shown === shown) return known.models;
  const models = open.models.map(
    (model) => shown.models.find(({ cell }) => cell.name === model.cell.name) ?? model,
  );
  const next = { ...open, models, missing: {} };
  replaced.set(open, { shown, models: next });
  return next;
}
