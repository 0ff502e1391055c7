import { describe, expect, it } from 'vitest';
import { places } from '../../components/diagram/places';
import { everyCell } from '../../models/cells/conventions';
import { diagram } from '../../models/read/diagram';

describe('the places of a cell’s picture', () => {
  for (const cell of everyCell()) {
    const where = places[cell.picture];
    const { nodes } = diagram(cell);
    const exits = [...cell.states.map((state) => state.name), 'y'];

    it(`gives ${cell.picture} no node without a place`, () => {
      const ids = [...nodes.map((node) => node.id), ...exits.map((id) => `${id}_next`)];
      expect(Object.keys(where?.nodes ?? {})).toEqual(expect.arrayContaining(ids));
    });

    it(`lets no two nodes of ${cell.picture} stand on each other`, () => {
      const spots = nodes.map(({ id }) => where?.nodes[id]?.join());
      expect(new Set(spots).size).toBe(nodes.length);
    });
  }

  it('name no node, and bend no wire, that no cell has', () => {
    for (const [picture, { nodes, corners }] of Object.entries(places)) {
      const cells = everyCell().filter(({ name }) => picture.startsWith(name.toLowerCase()));
      const ids = cells.flatMap((cell) => [
        ...diagram(cell).nodes.map(({ id }) => id),
        ...['c', 'h', 'y'].map((id) => `${id}_next`),
      ]);
      const wires = cells.flatMap((cell) => [
        ...diagram(cell).edges.map(({ from, to }) => `${from}>${to}`),
        ...['c', 'h', 'y'].map((id) => `${id}>${id}_next`),
      ]);
      expect(ids).toEqual(expect.arrayContaining(Object.keys(nodes)));
      expect(wires).toEqual(expect.arrayContaining(Object.keys(corners)));
    }
  });
});
