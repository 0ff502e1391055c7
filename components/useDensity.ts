import { useSyncExternalStore } from 'react';

/** In print, about 400 dots per inch. */
const printed = 4;

let isPrinting = false;

function subscribe(callback: () => void): () => void {
  const set = (printing: boolean) => () => {
    isPrinting = printing;
    callback();
  };
  const [before, after] = [set(true), set(false)];
  // Zooming the page changes it too, and resizes the window.
  window.addEventListener('resize', callback);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('resize', callback);
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}

/** The number of pixels of the screen, or of the printer, per CSS pixel. */
export function useDensity(): number {
  return useSyncExternalStore(subscribe, read, () => 1);
}

function read(): number {
  return isPrinting ? Math.max(printed, devicePixelRatio) : devicePixelRatio;
}
