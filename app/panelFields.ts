/** The fields of a link for panels and drawings. */
import * as v from 'valibot';
import { cellNames } from '../models/cells';
import type { Choices } from './choices';
import { anyNumber, type Field, oneOf, type Read, wholeNumber } from './linkField';
import { hottest, type PanelChoices, panelDefaults, sampleCounts, scales } from './panelChoices';

const always = () => 'it is not in force';
const cells = cellNames.join('|');
const writtenQuantity = new RegExp(`^(${cells})\\.(\\w{1,20})$`);
const writtenUnits = new RegExp(`^(${cells}):((?:\\d{1,6}(?:,\\d{1,6}){0,999})?)$`);

/** A boolean field. */
const toggle = (name: 'difference' | 'influence' | 'code'): Field => ({
  ...oneOf(['on', 'off'], ({ panels }) => (panels[name] ? 'on' : 'off')),
  reason: always,
});

const numberFrom = (least: number, most: number, expected: string) => ({
  schema: v.pipe(anyNumber, v.minValue(least), v.maxValue(most)),
  expected,
});

const matching = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));

export const panelFields: Readonly<Record<string, Field>> = {
  difference: toggle('difference'),
  influence: toggle('influence'),
  code: toggle('code'),
  loss: { ...oneOf(['last', 'current', 'mean'], ({ panels }) => panels.loss), reason: always },
  norms: { ...oneOf(['relative', 'absolute'], ({ panels }) => panels.norms), reason: always },
  picture: { ...oneOf(['lines', 'map', 'factor'], ({ panels }) => panels.picture), reason: always },
  scale: {
    ...numberFrom(scales.least, scales.most, `a number from ${scales.least} to ${scales.most}`),
    shown: ({ panels }) => [panels.scale],
    reason: always,
  },
  clip: {
    ...numberFrom(1e-30, 1e30, 'a number above 0'),
    shown: ({ panels }) => [panels.clip],
    reason: always,
  },
  order: {
    ...oneOf(['index', 'variance', 'correlation', 'cluster'], ({ panels }) => panels.order),
    reason: always,
  },
  quantity: {
    schema: matching(writtenQuantity),
    expected: 'a cell’s quantity such as GRU.z',
    many: true,
    shown: ({ panels }) => writtenQuantities(panels),
    reason: () => 'another quantity of that cell is given',
  },
  units: {
    schema: matching(writtenUnits),
    expected: 'units of a cell such as GRU:0,3',
    many: true,
    shown: ({ panels }) => writtenUnitsOf(panels),
    reason: () => 'other units of that cell are given',
  },
  layer: {
    schema: matching(/^\w{1,20}$/),
    expected: 'a layer such as in2reset',
    shown: ({ panels }) => [panels.layer],
    reason: always,
  },
  temperature: {
    ...numberFrom(0, hottest, `a number from 0 to ${hottest}`),
    shown: ({ panels }) => [panels.temperature],
    reason: always,
  },
  sampleSeed: {
    schema: wholeNumber,
    expected: 'a whole number of at most nine digits',
    shown: ({ panels }) => [panels.sampleSeed],
    reason: always,
  },
  sampleCount: {
    schema: v.pipe(wholeNumber, v.picklist(sampleCounts)),
    expected: `one of ${sampleCounts.join(', ')}`,
    shown: ({ panels }) => [panels.sampleCount],
    reason: always,
  },
  curves: { ...oneOf(['loss', 'accuracy'], ({ panels }) => panels.curves), reason: always },
};

const writtenQuantities = ({ quantities }: PanelChoices) =>
  Object.entries(quantities).map(([cell, quantity]) => `${cell}.${quantity}`);

const writtenUnitsOf = ({ units }: PanelChoices) =>
  Object.entries(units).map(([cell, chosen]) => `${cell}:${chosen.join()}`);

/** Writes the choices that differ from the defaults. */
export function writePanels(link: URLSearchParams, { panels }: Pick<Choices, 'panels'>): void {
  const { quantities: _, units: __, difference, influence, code, ...single } = panels;
  if (difference) link.set('difference', 'on');
  if (influence) link.set('influence', 'on');
  if (code) link.set('code', 'on');
  for (const [name, value] of Object.entries(single)) {
    const isAtFirst = value === panelDefaults[name as keyof PanelChoices];
    if (value !== undefined && !isAtFirst) link.set(name, String(value));
  }
  for (const quantity of writtenQuantities(panels)) link.append('quantity', quantity);
  for (const units of writtenUnitsOf(panels)) link.append('units', units);
}

/** @param all returns all values of a field that may occur more than once, unparsed */
export function readPanels(read: Read, all: (name: string) => readonly string[]): PanelChoices {
  const {
    difference: _,
    influence: __,
    code: ___,
    quantities: ____,
    units: _____,
    ...single
  } = panelDefaults;
  const chosen = Object.fromEntries(
    Object.keys(single).map((name) => [name, read(name) ?? single[name as keyof typeof single]]),
  ) as typeof single;
  return {
    ...chosen,
    difference: read('difference') === 'on',
    influence: read('influence') === 'on',
    code: read('code') === 'on',
    quantities: Object.fromEntries(
      all('quantity').flatMap((text) => {
        const [, cell, quantity] = writtenQuantity.exec(text) ?? [];
        return cell && quantity ? [[cell, quantity]] : [];
      }),
    ),
    units: Object.fromEntries(
      all('units').flatMap((text) => {
        const [, cell, units = ''] = writtenUnits.exec(text) ?? [];
        return cell ? [[cell, units === '' ? [] : units.split(',').map(Number)]] : [];
      }),
    ),
  };
}
