import './styles/global.css';
import 'virtual:equations.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { readLink } from './permalink';
import { useStore } from './store';
import { keptTheme } from './theme';

const { choices, notices } = readLink(location.hash);
const store = useStore.getState();
store.open(choices, notices);
store.setTheme(keptTheme());

const root = document.getElementById('root');
if (!root) throw new Error('index.html: expected an element #root, found none');
createRoot(root).render(<App />);
