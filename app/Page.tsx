import { useEffect, useInsertionEffect, useState } from 'react';
import { Guard } from './faults/Guard';
import { explore } from './loadExplore';
import { FirstMinute } from './minute/FirstMinute';
import { useMinute } from './minute/state';
import type { OpenModels } from './models';
import { useStore } from './store';

interface PageProps {
  /**
   * Opens the first models; called again when a rendering is started anew, and when the page is
   * rebuilt after an error.
   */
  readonly open: () => OpenModels | Promise<OpenModels>;
  /** Called once the page is rendered or hydrated, and hears its events. */
  readonly onShown?: () => void;
}

/** The whole page: the first minute, or the comparison, which is loaded then. */
export function Page(props: PageProps) {
  return (
    <Guard part="The page">
      <Opened {...props} />
    </Guard>
  );
}

/** Whether these are the models of the present choices. */
function areChosen(models: OpenModels | Promise<OpenModels>): boolean {
  if (models instanceof Promise) return false;
  const { task, weights, conventions, cells, trainedUnder } = useStore.getState();
  const keyOf = (of: Omit<OpenModels, 'models' | 'missing'>) =>
    JSON.stringify([of.task, of.weights, of.conventions, of.cells, of.trainedUnder ?? 'reference']);
  return keyOf(models) === keyOf({ task, weights, conventions, cells, trainedUnder });
}

function Opened({ open, onShown }: PageProps) {
  const isMinute = useMinute((state) => state.isOpen);
  const [first, setFirst] = useState(() => ({ isMinute, models: open() }));
  // The comparison begins with the models of the first minute, unless an address asks for others.
  if (first.isMinute !== isMinute) {
    const isOpen = !isMinute && areChosen(first.models);
    setFirst({ isMinute, models: isOpen ? first.models : open() });
  }
  const { models } = first;
  const comparison = explore.loaded();
  // Shown before anything is measured, and not before it is rendered.
  useInsertionEffect(() => {
    delete document.documentElement.dataset.afresh;
  }, []);
  useEffect(() => onShown?.(), [onShown]);
  if (isMinute || !comparison) return <FirstMinute first={models} />;
  return <comparison.App first={models} />;
}
