import './styles/global.css';
import { compileUpdates } from './compileUpdates';
import { mountPage } from './faults/mountPage';
import { carryOut } from './keptInputs';
import { firstAddress } from './lastAddress';
import { explore } from './loadExplore';
import { closeMinute, openMinute } from './minute/state';
import { isForMinute } from './minute/visited';
import type { OpenModels } from './models';
import { openFor } from './openFor';
import { Page } from './Page';
import { useStore } from './store';
import { keptTheme } from './theme';

/** How long the first render waits for the weights, in ms. */
const patience = 250;

// Not awaited: the comparison's file imports this one, which must not wait for it.
start();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html: expected an element #root, found none');

  const address = firstAddress();
  const isMinute = isForMinute(address);
  // The page is prerendered, unless its script has hidden it (scripts/vite/inline/hideOthers.ts) or
  // the address has changed since.
  const isAfresh = 'afresh' in document.documentElement.dataset;
  const isShown = root.hasChildNodes() && isMinute && !isAfresh;
  const comparison = isMinute ? undefined : await explore.load();
  if (comparison) await comparison.openLink(address);
  else openMinute();
  useStore.getState().setTheme(keptTheme());

  // index.html preloads the weights, so they are nearly always available: rendering once is a third
  // cheaper than rendering an empty page first. A prerendered page shows the cells meanwhile.
  const opening = openFor(useStore.getState());
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const soon = isShown ? await opening : await Promise.race([opening, late]);
  let first: OpenModels | Promise<OpenModels> | undefined = soon ?? opening;
  /** The first models; after an error they are opened again. */
  const open = () => first ?? openFor(useStore.getState());
  /** From here on the page hears its events. */
  const shown = async () => {
    first = undefined;
    await carryOut();
    await compileUpdates();
  };

  const isComplete = soon !== undefined && Object.keys(soon.missing).length === 0;
  // The first minute speaks of the trained models: without them the page begins with the comparison.
  if (isMinute && soon && !isComplete) {
    await explore.load();
    closeMinute();
  }
  const hydrates = isShown && isComplete;
  if (!hydrates) root.replaceChildren();
  delete root.dataset.waiting;
  mountPage(root, <Page open={open} onShown={shown} />, {
    hydrates,
    onAddress: comparison?.openMissed,
  });
}
