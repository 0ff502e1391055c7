import { useEffect, useInsertionEffect, useState } from 'react';
import { App } from './App';
import { Guard } from './faults/Guard';
import type { OpenModels } from './models';

interface PageProps {
  /**
   * Opens the first models; called again when a rendering is started anew, and when the page is
   * rebuilt after an error.
   */
  readonly open: () => OpenModels | Promise<OpenModels>;
  /** Whether all cards are rendered at once, as in the prerendered page. */
  readonly isWhole?: boolean;
  /** Called once the page is rendered or hydrated, and hears its events. */
  readonly onShown?: () => void;
}

/** The whole page. */
export function Page(props: PageProps) {
  return (
    <Guard part="The page">
      <Opened {...props} />
    </Guard>
  );
}

function Opened({ open, isWhole = false, onShown }: PageProps) {
  const [models] = useState(open);
  // Shown before anything is measured, and not before it is rendered.
  useInsertionEffect(() => {
    delete document.documentElement.dataset.afresh;
  }, []);
  useEffect(() => onShown?.(), [onShown]);
  return <App first={models} isWhole={isWhole} />;
}
