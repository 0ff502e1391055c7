import { describe, expect, it } from 'vitest';
import { places } from '../../components/diagram/places';
import { gru } from '../../models/cells/gru';
import { lstm } from '../../models/cells/lstm';
import { rnn } from '../../models/cells/rnn';
import { diagram } from '../../models/read/diagram';

describe('the places of a cell’s picture', () => {
  for (const cell of [rnn, gru, lstm]) {
    it(`gives ${cell.name} no node without a place, and no place without a node`, () => {
      const ids = diagram(cell).nodes.map((node) => node.id);
      const exits = [...cell.states.map((state) => state.name), 'y'].map((id) => `${id}_next`);
      expect(Object.keys(places[cell.name]?.nodes ?? {}).sort()).toEqual([...ids, ...exits].sort());
    });

    it(`gives ${cell.name} no corner on a wire that is not there`, () => {
      const all = diagram(cell).edges.map(({ from, to }) => `${from}>${to}`);
      const exits = cell.states.map((state) => `${state.name}>${state.name}_next`);
      expect([...all, ...exits]).toEqual(
        expect.arrayContaining(Object.keys(places[cell.name]?.corners ?? {})),
      );
    });
  }
});
