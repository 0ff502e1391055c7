import { useEffect, useSyncExternalStore } from 'react';
import { isInBrowser, mediaQuery } from '../components/mediaQuery';
import type { Theme } from './choices';
import { useStore } from './store';
import { usePrinting } from './usePrinting';

const dark = mediaQuery('(prefers-color-scheme: dark)');
const key = 'unrolled-theme';

/** Sets the page's theme: the reader's choice, else the system's. @returns the theme in use */
export function useTheme(): 'light' | 'dark' {
  const chosen = useStore((state) => state.theme);
  const systemDark = useSyncExternalStore(dark.subscribe, dark.matches, dark.matches);
  const isPrinting = usePrinting();
  const onScreen = chosen === 'auto' ? (systemDark ? 'dark' : 'light') : chosen;
  const theme = isPrinting ? 'light' : onScreen;
  // Set before the drawings read their colours.
  if (isInBrowser) {
    const { dataset } = document.documentElement;
    if (dataset.theme !== theme) dataset.theme = theme;
  }
  useEffect(() => keep(chosen), [chosen]);
  return theme;
}

/** The theme chosen on an earlier visit. */
export function keptTheme(): Theme {
  try {
    const saved = localStorage.getItem(key);
    return saved === 'light' || saved === 'dark' ? saved : 'auto';
  } catch {
    // Storage may be blocked, as in a sandboxed frame.
    return 'auto';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // As above; then the choice lasts for this visit.
  }
}
