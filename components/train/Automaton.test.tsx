import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { arcs, pictureSize, reberStates, states } from '../../models/tasks/reberGrammar';
import { Automaton } from './Automaton';

const drawn = (current: number | undefined) =>
  renderToStaticMarkup(
    <Automaton view={{ name: 'Reber grammar', ...pictureSize, states, arcs, current }} />,
  );
const drawnAfter = (text: string) => drawn(reberStates([...text]).at(-1));
const labelOf = (markup: string) => /aria-label="([^"]*)"/.exec(markup)?.[1];
const count = (markup: string, part: string) => markup.split(part).length - 1;

describe('the picture of an automaton', () => {
  it('describes what may follow at the current state', () => {
    expect(labelOf(drawn(0))).toBe(
      'The Reber grammar, an automaton of 20 states. At state 1: B may follow.',
    );
    expect(labelOf(drawnAfter('BPBP'))).toMatch(/: T or V may follow\.$/);
    expect(labelOf(drawnAfter('BTBTXSETE'))).toMatch(/: The string is complete\.$/);
    expect(labelOf(drawnAfter('BE'))).toMatch(/states\. This string is not in the grammar\.$/);
  });

  it('marks the current state and its arcs, and none outside the grammar', () => {
    const markup = drawnAfter('BPBP');
    expect(count(markup, 'data-current')).toBe(1);
    expect(count(markup, 'data-next')).toBe(2);
    expect(count(drawnAfter('BE'), 'data-current')).toBe(0);
  });

  it('draws every letter once, at finite positions', () => {
    const markup = drawn(undefined);
    expect(count(markup, '</text>')).toBe(arcs.length);
    expect(markup).not.toContain('NaN');
  });
});
