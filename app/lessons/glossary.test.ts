import { describe, expect, it } from 'vitest';
import { cellNames } from '../../models/cells';
import { cellBy } from '../../models/cells/conventions';
import { x } from '../../models/cells/symbols';
import { parameterShapes } from '../../models/read/parameters';
import { panelTerms } from '../panels/panelTerms';
import { glossary, termOf } from './glossary';
import { countWords, plainProse } from './prose';

/** The names of what a cell’s traces hold. */
function quantitiesOf(cell: string): readonly string[] {
  return [x.name, ...cellBy(cell).equations.map(({ symbol }) => symbol.name)];
}

describe.each(glossary.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => {
  it('is explained in 15 to 45 words', () => {
    const words = countWords(entry.says);
    expect(words).toBeGreaterThanOrEqual(15);
    expect(words).toBeLessThanOrEqual(45);
    expect(plainProse(entry.says)).not.toMatch(/undefined|\s\n|!/);
  });

  it('names symbols that the cells have', () => {
    const inText = entry.says.flatMap((part) =>
      typeof part === 'object' && part.kind === 'symbol' ? [part] : [],
    );
    for (const { cell, name } of [...(entry.symbols ?? []), ...inText]) {
      expect(quantitiesOf(cell)).toContain(name);
    }
  });

  it('draws a cell and a quantity or a parameter that exist', () => {
    const { shows } = entry;
    if (!shows || shows.as === 'counts') return;
    const names = quantitiesOf(shows.cell);
    expect(names).toContain('symbol' in shows ? shows.symbol : 'y');
    if (shows.as !== 'weights') return;
    const sizes = { inputSize: 2, hiddenSize: 2, outputSize: 2 };
    expect([...parameterShapes(cellBy(shows.cell), sizes).keys()]).toContain(shows.parameter);
  });

  it('refers to pages by their ids', () => {
    expect(entry.pages.length).toBeGreaterThan(0);
    for (const id of entry.pages) expect(id).toMatch(/^[1-9]\.[1-9]$/);
    expect(new Set(entry.pages).size).toBe(entry.pages.length);
  });
});

describe('the glossary', () => {
  it('has every term once, sorted by name', () => {
    const names = glossary.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('does not use a name as another word for a different term', () => {
    const names = glossary.map(({ name }) => name);
    for (const { alsoCalled = [] } of glossary) {
      for (const other of alsoCalled) expect(names).not.toContain(other);
    }
  });

  it('finds terms by name', () => {
    expect(termOf('update gate')?.symbols).toEqual([{ cell: 'GRU', name: 'z' }]);
    expect(termOf('no such term')).toBeUndefined();
  });

  it('finds terms by other words for them', () => {
    expect(termOf('candidate state')?.name).toBe('candidate');
  });

  it('draws most terms', () => {
    expect(glossary.filter(({ shows }) => shows).length).toBeGreaterThanOrEqual(20);
  });

  it.each(cellNames)('explains what every row of the %s computes', (name) => {
    for (const { symbol } of cellBy(name).equations) {
      expect(termOf(symbol.title), symbol.title).toBeDefined();
    }
  });

  it.each(Object.entries(panelTerms))('has the terms of the panel %s', (_, terms) => {
    expect(terms.filter((term) => termOf(term)?.name !== term)).toEqual([]);
  });
});
