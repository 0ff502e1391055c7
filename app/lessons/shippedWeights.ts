/** For tests: the weights that the page ships, read from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { provide } from '../weightFiles';

export function provideWeights(): void {
  for (const file of readdirSync('public/weights')) {
    if (file.endsWith('.safetensors')) {
      provide(`weights/${file}`, readFileSync(`public/weights/${file}`));
    }
  }
}
