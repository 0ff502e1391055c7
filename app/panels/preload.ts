import { useEffect } from 'react';
import type { Choices } from '../choices';
import { preloadWhenWanted } from '../preloadWhenWanted';
import { useStore } from '../store';
import { load } from './load';

/** The choices whose first change shows that the page is in use. */
const uses = [
  'step',
  'tick',
  'sequence',
  'task',
  'cells',
  'weights',
] as const satisfies readonly (keyof Choices)[];

/** Where the pointer or the focus announces that a panel may be opened. */
const near = 'footer, [aria-pressed]';

/** Where a click may open one: a number of a card asks a question, weights start a training. */
const asks = 'article, header';

/** Loads the code of the panels, which the first screen does not need, before one is opened. */
export function usePreload(): void {
  useEffect(
    () =>
      preloadWhenWanted({
        load,
        near,
        pressed: `${near}, ${asks}`,
        choices: [
          (chosen) =>
            useStore.subscribe((now, before) => {
              if (uses.some((name) => now[name] !== before[name])) chosen();
            }),
        ],
      }),
    [],
  );
}
