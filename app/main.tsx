import './styles/global.css';
import 'virtual:equations.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { openFor } from './openFor';
import { readLink } from './permalink';
import { useStore } from './store';
import { keptTheme } from './theme';

const { choices, notices } = readLink(location.hash);
const store = useStore.getState();
store.open(choices, notices);
store.setTheme(keptTheme());

/** How long the page waits for its weights before it shows itself without them, in ms. */
const patience = 250;

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element #root, found none');

// The weights were asked for by index.html and are nearly always here by now: drawing the page
// once is a third cheaper than drawing it empty and then full.
const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
const opening = openFor(useStore.getState());
const first = await Promise.race([opening, late]);
createRoot(root).render(<App first={first ?? opening} />);
