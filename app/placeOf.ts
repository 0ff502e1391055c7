import { cellNames } from '../models/cells';

/**
 * A cell's place among all cells, from which its lines have their colour and dash, whichever cells
 * it is compared with; undefined if it is not one of them.
 */
export function placeOf(name: string): number | undefined {
  const place = cellNames.indexOf(name);
  return place < 0 ? undefined : place;
}
