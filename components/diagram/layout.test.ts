import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../models/cell';
import { cellBy, everyCell } from '../../models/cells/conventions';
import { diagram } from '../../models/read/diagram';
import { crossingsOf, faultsOf } from '../../tests/pictures';
import { randomCells } from '../../tests/randomCells';
import { isElementwise, linksOf } from './graph';
import { layoutOf } from './layout';
import type { Layout } from './positions';
import { railOf } from './rail';

/** The maximum number of crossings: as many as in the hand-made layouts, and two for other cells. */
const crossings = (cell: Cell) => {
  const isPeeping = cell === cellBy('LSTM', { memory: 'peephole' });
  return { RNN: 0, GRU: 1, LSTM: isPeeping ? 1 : 0 }[cell.name] ?? 2;
};

const named = everyCell();

describe('the diagram of a cell', () => {
  for (const [index, cell] of named.entries()) {
    const graph = diagram(cell);
    const layout = layoutOf(graph);
    const at = (id: string) => layout.nodes[id] ?? [Number.NaN, Number.NaN];
    const title = `${cell.name} ${index}`;

    it(`has no wire through a node or on another wire, and no overlapping labels, ${title}`, () => {
      expect(faultsOf(graph, layout)).toEqual([]);
      expect(layout.size).toEqual({ width: 460, height: 150 });
    });

    it(`has few crossings, ${title}`, () => {
      expect(crossingsOf(graph, layout)).toBeLessThanOrEqual(crossings(cell));
    });

    it(`has the memory at the top, ${title}`, () => {
      const { entry, nodes, state } = railOf(linksOf(graph));
      const [, top] = at(`${state}_next`);
      expect(at(entry ?? '')).toEqual([0, top]);
      for (const id of nodes) expect(at(id)[1]).toBe(top);
      const others = graph.nodes.filter(({ id }) => id !== entry && !nodes.includes(id));
      for (const { id } of others) expect(at(id)[1]).toBeGreaterThan(top);
      for (const exit of graph.exits) {
        expect(at(`${exit}_next`)[0]).toBe(layout.size.width);
        if (exit !== state) expect(at(`${exit}_next`)[1]).toBeGreaterThan(top);
      }
    });

    it(`has every gate below or beside what it multiplies, ${title}`, () => {
      const { byId, outputs } = linksOf(graph);
      const productsOf = (id: string): string[] =>
        outputs(id).flatMap((next) => {
          const node = byId.get(next);
          if (!node || !isElementwise(node)) return [];
          return node.sign === '×' ? [next] : productsOf(next);
        });
      for (const { id } of graph.nodes.filter(({ role }) => role === 'gate')) {
        const products = productsOf(id);
        expect(products).not.toEqual([]);
        for (const product of products) expect(at(id)[1]).toBeGreaterThanOrEqual(at(product)[1]);
      }
    });

    it(`stacks a gate that controls the memory below its product, ${title}`, () => {
      const { byId, inputs } = linksOf(graph);
      for (const product of railOf(linksOf(graph)).nodes.filter(
        (id) => byId.get(id)?.sign === '×',
      )) {
        const fresh = inputs(product).find((id) => byId.get(id)?.previousOf === undefined) ?? '';
        expect(at(fresh)[0]).toBe(at(product)[0]);
      }
    });

    it(`has x at the bottom, and time running to the right, ${title}`, () => {
      expect(at('x')[1]).toBe(layout.size.height);
      for (const { from, to } of graph.edges) {
        expect(at(to)[0], `${from} to ${to}`).toBeGreaterThanOrEqual(at(from)[0]);
      }
    });

    it(`uses few grid lines, ${title}`, () => {
      const heights = graph.nodes
        .filter(({ kind }) => kind !== 'source')
        .map(({ id }) => at(id)[1]);
      expect(new Set(heights).size).toBeLessThanOrEqual(4);
    });
  }
});

describe('any random cell', () => {
  it('has a valid, deterministic diagram', () => {
    fc.assert(
      fc.property(randomCells, ({ cell }) => {
        const graph = diagram(cell);
        const layout = layoutOf(graph);
        expect(faultsOf(graph, layout)).toEqual([]);
        expect(layout.size.width).toBe(460);
        expect(layoutOf({ ...graph, nodes: [...graph.nodes] })).toEqual(layout);
      }),
      { numRuns: 120, seed: 1 },
    );
  });
});

describe('the faults of a diagram', () => {
  const graph = diagram(cellBy('GRU'));
  const layout = layoutOf(graph);
  const [x = 0, y = 0] = layout.nodes.z ?? [];

  it.each([
    ['a node on another', { nodes: { r: [x + 20, y] } }, 'r stands on z'],
    [
      'a wire through a node',
      {
        corners: {
          'x>y.concat': [
            [60, y],
            [300, y],
          ],
        },
      },
      'x>y.concat runs through z',
    ],
    [
      'a wire on another',
      {
        corners: {
          'h_prev>join': [
            [60, 26],
            [60, 140],
            [200, 140],
          ],
        },
      },
      'runs on',
    ],
    ['a text over a node', { nodes: { r: [x - 50, y] } }, 'σ of r is over z'],
    ['a text outside', { nodes: { candidate: [455, y] } }, 'tanh of candidate is outside'],
    ['a node without a place', { nodes: { r: undefined } }, 'r has no place'],
  ] as const)('finds %s', (_, change, fault) => {
    const nodes = { ...layout.nodes, ...('nodes' in change ? change.nodes : {}) };
    const corners = { ...layout.corners, ...('corners' in change ? change.corners : {}) };
    expect(faultsOf(graph, { ...layout, nodes, corners } as Layout).join('; ')).toContain(fault);
  });

  it('counts a crossing once, however many wires share the line', () => {
    expect(crossingsOf(graph, layout)).toBe(1);
  });
});

describe('a layout', () => {
  it('is memoised for the same nodes', () => {
    const graph = diagram(cellBy('GRU'));
    expect(layoutOf({ ...graph })).toBe(layoutOf(graph));
  });
});
