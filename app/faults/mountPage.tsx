import { type ReactNode, startTransition } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { FaultReport } from '../../components/FaultReport';
import { reportOn } from './report';

/** How often the page is rebuilt in a new element before giving up. */
const rebuilds = 2;

interface MountOptions {
  /** How often it has failed before. */
  readonly failures?: number;
  /** Whether the container holds the page already, prerendered. */
  readonly hydrates?: boolean;
  /** Called when the address changes while the page may not be rendered. */
  readonly onAddress?: (() => void) | undefined;
}

/**
 * Renders the page. If all of it fails despite the inner error boundaries, another program may have
 * modified its element, so it is rebuilt in a new one. If that fails repeatedly, a message with a
 * report is shown.
 * @param container the root element; replaced by a new one after a failure
 */
export function mountPage(
  container: Element,
  page: ReactNode,
  { failures = 0, hydrates = false, onAddress }: MountOptions = {},
): void {
  let root: Root | undefined;
  const options = {
    onUncaughtError: (
      error: unknown,
      { componentStack }: { componentStack?: string | undefined },
    ) => {
      console.error(error);
      // React is still unmounting the old tree.
      queueMicrotask(() => {
        root?.unmount();
        const fresh = freshIn(container);
        if (failures < rebuilds) mountPage(fresh, page, { failures: failures + 1, onAddress });
        else reportPage(fresh, page, { error, stack: componentStack ?? '' });
      });
    },
  };
  if (!hydrates) {
    // A link pasted after a failure may open a state that can be rendered.
    if (onAddress) window.addEventListener('popstate', onAddress);
    root = createRoot(container, options);
    root.render(page);
    return;
  }
  // What is hydrated must not change before it is: the page opens a new address once it hears. A
  // transition is rendered in slices, which do not block the page.
  startTransition(() => {
    root = hydrateRoot(container, page, {
      ...options,
      // Where another program has changed the page meanwhile, React renders that part anew.
      onRecoverableError: (error) => console.warn(error),
    });
  });
}

/** Replaces an element by an empty one, or appends it to the body if the old one is gone. */
function freshIn(old: Element): Element {
  const fresh = document.createElement('div');
  fresh.id = old.id;
  if (old.isConnected) old.replaceWith(fresh);
  else document.body.append(fresh);
  return fresh;
}

function reportPage(container: Element, page: ReactNode, fault: Parameters<typeof reportOn>[0]) {
  const root = createRoot(container);
  root.render(
    <FaultReport
      part="The page"
      report={(withSequence) => reportOn(fault, location.href, withSequence)}
      onRedraw={() => {
        root.unmount();
        mountPage(freshIn(container), page);
      }}
    />,
  );
}
