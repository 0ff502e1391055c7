import type { ConventionSet } from '../cells/conventionSets';

/** The path of a cell's trained weights on the site. */
export function shippedFile(task: string, cell: string, set: ConventionSet = 'reference'): string {
  const folder = set === 'reference' ? 'weights' : `weights/${set}`;
  return `${folder}/${task}-${cell.toLowerCase()}.safetensors`;
}
