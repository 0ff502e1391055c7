import { useEffect, useInsertionEffect, useState } from 'react';
import { Guard } from './faults/Guard';
import { explore } from './loadExplore';
import { FirstMinute } from './minute/FirstMinute';
import { useMinute } from './minute/state';
import type { OpenModels } from './models';

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

function Opened({ open, onShown }: PageProps) {
  const isMinute = useMinute((state) => state.isOpen);
  const [first, setFirst] = useState(() => ({ isMinute, models: open() }));
  // The comparison begins with the models of the first minute.
  if (first.isMinute !== isMinute) {
    setFirst({ isMinute, models: isMinute ? open() : first.models });
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
