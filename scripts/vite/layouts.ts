import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type * as KeyModule from '../../components/diagram/key';
import type * as LayoutModule from '../../components/diagram/layout';
import type * as ConventionsModule from '../../models/cells/conventions';
import type * as DiagramModule from '../../models/read/diagram';
import { readModule } from './readModule.ts';
import { virtualModule } from './virtualModule.ts';

/**
 * Lays out the diagrams of all definitions at build time, so that the page loads positions but no
 * layout code. `virtual:layouts` maps a graph's key (`components/diagram/key.ts`) to its layout.
 */
export function layouts(): Plugin {
  return {
    name: 'unrolled-layouts',
    ...virtualModule('virtual:layouts', async function () {
      const sources = ['models/cells', 'models/read', 'components/diagram'];
      for (const folder of sources) {
        for (const file of readdirSync(folder)) this.addWatchFile(resolve(folder, file));
      }
      const { everyCell } = await readModule<typeof ConventionsModule>(
        'models/cells/conventions.ts',
      );
      const { diagram } = await readModule<typeof DiagramModule>('models/read/diagram.ts');
      const { layoutOf } = await readModule<typeof LayoutModule>('components/diagram/layout.ts');
      const { keyOf } = await readModule<typeof KeyModule>('components/diagram/key.ts');
      const graphs = everyCell().map(diagram);
      const laidOut = Object.fromEntries(graphs.map((graph) => [keyOf(graph), layoutOf(graph)]));
      return `export const layouts = ${JSON.stringify(laidOut)};`;
    }),
  };
}
