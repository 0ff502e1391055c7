import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { FaultReport } from '../../components/FaultReport';
import { openMissed } from '../usePermalink';
import { Guard } from './Guard';
import { reportOn } from './report';

/** How often the page is built anew in an element of its own, before it is given up. */
const rebuilds = 2;

/**
 * Draws the page. Where all of it fails and no part of it could hold that up, the element that it
 * was drawn in may be another program's by now: it is built anew in a fresh one. At last a
 * sentence with a report is all there is, but never nothing.
 * @param container what the page is drawn in; a fresh one takes its place when all fails
 */
export function mountPage(container: Element, page: ReactNode, failures = 0): void {
  const root = createRoot(container, {
    onUncaughtError: (error, { componentStack }) => {
      console.error(error);
      // React is still at work on the tree that it lets go.
      queueMicrotask(() => {
        root.unmount();
        const fresh = freshIn(container);
        if (failures < rebuilds) mountPage(fresh, page, failures + 1);
        else reportPage(fresh, page, { error, stack: componentStack ?? '' });
      });
    },
  });
  // A link that is pasted where the page could not be drawn may lead to one that can.
  window.addEventListener('popstate', openMissed);
  root.render(<Guard part="The page">{page}</Guard>);
}

/** An empty element in the place of another, or at the page's end where that has gone. */
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
