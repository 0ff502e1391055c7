import { describe, expect, it } from 'vitest';
import { flowPlaceAt, mapMargin, nearestPlace } from './flowMap';

// Ten losses and eleven states, each 20 px wide and 10 px high.
const size = { width: mapMargin.left + 220, height: 100 + mapMargin.bottom };
const at = (x: number, y: number, steps = 10) => flowPlaceAt(mapMargin.left + x, y, size, steps);

describe('the cell at a point', () => {
  it('is the loss of the row and the state of the column', () => {
    expect(at(1, 95)).toEqual({ loss: 10, state: 0 });
    expect(at(59, 45)).toEqual({ loss: 5, state: 2 });
    expect(at(61, 45)).toEqual({ loss: 5, state: 3 });
  });

  it('is never after the loss', () => {
    expect(at(200, 5)).toEqual({ loss: 1, state: 1 });
  });

  it('is the nearest one for a point outside the map', () => {
    expect(at(-20, -3)).toEqual({ loss: 1, state: 0 });
    expect(at(999, 999)).toEqual({ loss: 10, state: 10 });
  });

  it('is undefined without steps or space', () => {
    expect(at(5, 5, 0)).toBeUndefined();
    expect(flowPlaceAt(5, 5, { width: 10, height: 10 }, 4)).toBeUndefined();
  });
});

it('a move beyond an edge stays at the edge', () => {
  expect(nearestPlace({ loss: 4, state: 5 }, 10)).toEqual({ loss: 4, state: 4 });
  expect(nearestPlace({ loss: 0, state: -1 }, 10)).toEqual({ loss: 1, state: 0 });
  expect(nearestPlace({ loss: 99, state: Number.POSITIVE_INFINITY }, 10)).toEqual({
    loss: 10,
    state: 10,
  });
});
