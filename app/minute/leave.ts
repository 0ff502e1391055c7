/** The ways from the first minute to the comparison. */
import type { Panel } from '../choices';
import { explore } from '../loadExplore';
import { useStore } from '../store';
import { closeMinute, useMinute, usualSpeed } from './state';
import { rememberVisit } from './visited';

/** Loads the comparison; says so if it cannot be loaded. */
function withComparison(
  use: (comparison: typeof import('../explore')) => void | Promise<void>,
): void {
  explore.load().then(use, (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    useMinute.setState({ fault: `The comparison could not be loaded: ${reason}. Try again.` });
  });
}

/**
 * Shows the comparison at the same sequence and step.
 * @param then called when it is shown
 */
export function leave(then: () => void = () => {}): void {
  withComparison(() => {
    // Asked for twice while it was loading.
    if (!useMinute.getState().isOpen) return;
    rememberVisit();
    const { setSpeed, setPlaying } = useStore.getState();
    setPlaying(false);
    setSpeed(usualSpeed);
    closeMinute();
    // The back button returns to the first minute.
    history.replaceState({ isMinute: true }, '');
    history.pushState(null, '');
    window.scrollTo(0, 0);
    setTimeout(() => {
      then();
      focusCells();
    });
  });
}

/** Moves the focus to the cells once they can take it; a panel takes it itself. */
function focusCells(): void {
  const cells = document.getElementById('cells');
  if (useStore.getState().panel !== undefined || document.activeElement !== document.body) return;
  if (cells?.dataset.complete === 'true') cells.focus({ preventScroll: true });
  else setTimeout(focusCells, 20);
}

const withPanel = (panel: Panel) => () => useStore.getState().setPanel(panel);

/** Where a reader may go from the ending. */
export const ways: readonly { readonly title: string; readonly go: () => void }[] = [
  {
    title: 'Hold a gate yourself',
    // From the first step on: between the stars, a gate held at 0 changes little.
    go: () => {
      useStore.getState().goTo(1);
      leave(withPanel('change'));
    },
  },
  {
    title: 'See the gradients',
    // Of networks that have still to learn: in trained ones they are short because little is wrong.
    go: () =>
      leave(() => {
        const { setWeights, notify } = useStore.getState();
        setWeights({ kind: 'untrained', seed: 1, hiddenSize: 16 });
        notify(
          'These cells are untrained: gradients matter while a network learns. “trained” shows the others again.',
        );
        withPanel('gradients')();
      }),
  },
  { title: 'Train them live', go: () => leave(withPanel('train')) },
  { title: 'Compare their equations', go: () => leave() },
];

/** Asks about a number, in the comparison. */
export function askAbout(cell: string, symbol: string, unit: number, step: number): void {
  leave(() => useStore.getState().ask({ cell, symbol, unit, step }));
}

/** Opens an address that the reader has entered meanwhile. */
export function followAddress(): void {
  const { hash } = location;
  if (hash === '') return;
  withComparison(async ({ openLink }) => {
    await openLink(hash);
    closeMinute();
  });
}
