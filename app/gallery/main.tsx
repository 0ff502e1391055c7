/** The gallery page, served at /gallery by `npm run dev`: see scripts/vite/gallery.ts. */
import '../styles/global.css';
import 'virtual:equations.css';
import { createRoot } from 'react-dom/client';
import { useStore } from '../store';
import { keptTheme } from '../theme';
import { Gallery } from './Gallery';

useStore.getState().setTheme(keptTheme());

const root = document.getElementById('root');
if (!root) throw new Error('gallery/index.html: expected an element #root, found none');
createRoot(root).render(<Gallery />);
