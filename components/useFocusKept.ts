import { type RefObject, useEffect } from 'react';
import { focusable } from './focusable';

/**
 * When the focused control is removed or disabled by its own action, moves the focus to the nearest
 * remaining control. A browser would restart at the top of the page.
 */
export function useFocusKept(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = box.current;
    if (!within) return;
    let had: Element | undefined;
    let around: Element[] = [];
    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      had = target;
      around = [];
      for (let each = target.parentElement; each && within.contains(each); ) {
        around.push(each);
        each = each.parentElement;
      }
    };
    // If the reader has moved the focus elsewhere, leave it there. For a removed element, a browser
    // may fire blur just before it is removed.
    const forget = ({ target }: FocusEvent) => {
      window.setTimeout(() => {
        if (target === had && had && isAvailable(had) && had !== document.activeElement) {
          had = undefined;
        }
      });
    };
    const observer = new MutationObserver(() => {
      if (!had || isAvailable(had)) return;
      const now = document.activeElement;
      if (now && now !== document.body && now !== had) return;
      had = undefined;
      const places = around.filter((each) => each.isConnected);
      const next = places
        .flatMap((each) => [...each.querySelectorAll<HTMLElement>(focusable)])
        .find((each) => isAvailable(each) && each.tabIndex >= 0);
      next?.focus({ preventScroll: true });
    });
    observer.observe(within, {
      attributeFilter: ['disabled'],
      attributes: true,
      childList: true,
      subtree: true,
    });
    within.addEventListener('focusin', note);
    within.addEventListener('focusout', forget);
    return () => {
      observer.disconnect();
      within.removeEventListener('focusin', note);
      within.removeEventListener('focusout', forget);
    };
  }, [box]);
}

const isAvailable = (element: Element) => element.isConnected && !element.matches(':disabled');
