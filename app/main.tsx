import './styles/global.css';
import 'virtual:equations.css';
import { useState } from 'react';
import { App } from './App';
import { mountPage } from './faults/mountPage';
import { firstAddress } from './lastAddress';
import type { OpenModels } from './models';
import { openFor } from './openFor';
import { readLink } from './permalink';
import { useStore } from './store';
import { keptTheme } from './theme';

const { choices, notices, withoutQuestion } = readLink(firstAddress());
const store = useStore.getState();
store.open(choices, notices, withoutQuestion);
store.setTheme(keptTheme());

/** How long the first render waits for the weights, in ms. */
const patience = 250;

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element #root, found none');

// index.html preloads the weights, so they are nearly always available: rendering once is a third
// cheaper than rendering an empty page first.
const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
const opening = openFor(useStore.getState());
let first: OpenModels | Promise<OpenModels> | undefined =
  (await Promise.race([opening, late])) ?? opening;

/** The page with its first models; after an error it opens them again. */
function Page() {
  const [models] = useState(() => {
    const opened = first ?? openFor(useStore.getState());
    first = undefined;
    return opened;
  });
  return <App first={models} />;
}

mountPage(root, <Page />);
