import type { ConventionSet } from '../cells/conventionSets';

/**
 * Weights that belong together: trained under a set of conventions, or under the reference's with
 * few units (`small`).
 */
export type ShippedSet = ConventionSet | 'small';

/** The path of a cell's trained weights on the site. */
export function shippedFile(task: string, cell: string, set: ShippedSet = 'reference'): string {
  const folder = set === 'reference' ? 'weights' : `weights/${set}`;
  return `${folder}/${task}-${cell.toLowerCase()}.safetensors`;
}
