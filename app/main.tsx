import './styles/global.css';
import 'virtual:equations.css';
import { mountPage } from './faults/mountPage';
import { carryOut } from './keptInputs';
import { firstAddress } from './lastAddress';
import type { OpenModels } from './models';
import { openFor } from './openFor';
import { Page } from './Page';
import { readLink, writeLink } from './permalink';
import { useStore } from './store';
import { keptTheme } from './theme';

/** How long the first render waits for the weights, in ms. */
const patience = 250;

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element #root, found none');

const address = firstAddress();
const store = useStore.getState();
// The address may have changed since the page was shown.
const isDefault = ['', `#${writeLink(store)}`].includes(location.hash);
const isAfresh = 'afresh' in document.documentElement.dataset;
const isShown = root.hasChildNodes() && isDefault && !isAfresh;
// The default screen needs no link, and is not rendered again for equal choices.
if (!isShown) {
  const { choices, notices, withoutQuestion } = readLink(address);
  store.open(choices, notices, withoutQuestion);
}
store.setTheme(keptTheme());

// index.html preloads the weights, so they are nearly always available: rendering once is a third
// cheaper than rendering an empty page first. A prerendered page shows the cells meanwhile.
const opening = openFor(useStore.getState());
const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
const soon = isShown ? await opening : await Promise.race([opening, late]);
let first: OpenModels | Promise<OpenModels> | undefined = soon ?? opening;

/** The first models; after an error they are opened again. */
const open = () => first ?? openFor(useStore.getState());

/** From here on the page hears its events. */
function shown(): void {
  first = undefined;
  carryOut();
}

// With other weights than at build time, the page is rendered afresh.
const hydrates = isShown && soon !== undefined && Object.keys(soon.missing).length === 0;
if (!hydrates) root.replaceChildren();
delete root.dataset.waiting;
mountPage(root, <Page open={open} isWhole={hydrates} onShown={shown} />, { hydrates });
