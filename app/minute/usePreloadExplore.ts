import { useEffect } from 'react';
import { explore } from '../loadExplore';
import { preloadWhenWanted } from '../preloadWhenWanted';
import { useStore } from '../store';
import { useMinute } from './state';

const link = 'a[href]';

/** Loads the comparison before the reader leaves for it. */
export function usePreloadExplore(): void {
  useEffect(
    () =>
      preloadWhenWanted({
        load: explore.load,
        near: link,
        pressed: link,
        choices: [useStore.subscribe, useMinute.subscribe],
      }),
    [],
  );
}
