/** Renders the first minute as HTML, at build time: see `scripts/vite/prerender.ts`. */
import { renderToString } from 'react-dom/server';
import { shippedFile } from '../models/checkpoint/shippedFile';
import { openMinute } from './minute/state';
import { openFor } from './openFor';
import { Page } from './Page';
import { useStore } from './store';
import { provide } from './weightFiles';

interface Prerendered {
  readonly html: string;
  /** The weights that it needs. */
  readonly files: readonly string[];
}

/**
 * @param read reads a file of the site
 * @throws if its weights cannot be opened
 */
export async function prerender(read: (path: string) => Uint8Array): Promise<Prerendered> {
  openMinute();
  const choices = useStore.getState();
  const files = choices.cells.map((cell) => shippedFile(choices.task, cell));
  for (const file of files) provide(file, read(file));
  const open = await openFor(choices);
  const [why] = Object.values(open.missing);
  if (why !== undefined) throw new Error(`the first minute: ${why}`);
  return { html: renderToString(<Page open={() => open} />), files };
}
