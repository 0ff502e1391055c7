import { layouts } from 'virtual:layouts';
import { expect, it } from 'vitest';
import { keyOf } from '../../components/diagram/key';
import { layoutOf } from '../../components/diagram/layout';
import { everyCell } from '../../models/cells/conventions';
import { diagram } from '../../models/read/diagram';

it('every definition’s diagram is laid out at build time by the current rule', () => {
  for (const graph of everyCell().map(diagram)) {
    expect(layouts[keyOf(graph)]).toEqual(layoutOf(graph));
  }
});

it('two graphs that are laid out differently have different keys', () => {
  const byKey = new Map<string, string>();
  for (const graph of everyCell().map(diagram)) {
    const layout = JSON.stringify(layoutOf(graph));
    expect(byKey.get(keyOf(graph)) ?? layout).toBe(layout);
    byKey.set(keyOf(graph), layout);
  }
});
