import { describe, expect, it } from 'vitest';
import { everyCell } from '../cells/conventions';
import { gru } from '../cells/gru';
import { sayEquation, sayLetter, sayName, saySymbol } from './speech';

const equation = (name: string) => {
  const found = gru.equations.find(({ symbol }) => symbol.name === name);
  if (!found) throw new Error(`expected an equation of ${name}`);
  return sayEquation(found);
};

describe('speech', () => {
  it('spells out symbols and parameters', () => {
    expect(saySymbol('h_{t-1}')).toBe('h t minus 1');
    expect(saySymbol('\\tilde h_t')).toBe('h tilde t');
    expect(saySymbol('W_{r}')).toBe('W r');
    expect(sayName('\\tilde c_t')).toBe('c tilde');
  });

  it('names characters that screen readers skip', () => {
    expect([' ', '.', 'l', '0.5*'].map(sayLetter)).toEqual(['space', 'full stop', 'l', '0.5*']);
  });

  it('reads the page’s minus sign', () => {
    expect(sayLetter('-0.12')).toBe('−0.12');
  });

  it('reads an equation aloud', () => {
    expect(equation('z')).toBe(
      'z t equals sigmoid of W z times the joined x t and h t minus 1, plus b z',
    );
    expect(equation('h')).toBe(
      'h t equals the quantity one minus z t, times h t minus 1, plus z t times h tilde t',
    );
    expect(equation('candidate')).toBe(
      'h tilde t equals tanh of W h times the joined x t and r t times h t minus 1, plus b h',
    );
  });

  it('reads every equation of every convention in words only', () => {
    const said = everyCell().flatMap((cell) => cell.equations.map(sayEquation));
    expect(said.length).toBeGreaterThan(20);
    for (const words of said) expect(words).toMatch(/^[A-Za-z]( tilde)? t equals [A-Za-z0-9 ,]+$/);
    for (const words of said) expect(words).not.toMatch(/,,| ,|,$/);
  });
});
