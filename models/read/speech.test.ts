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
  it('says symbols and parameters by their letters', () => {
    expect(saySymbol('h_{t-1}')).toBe('h t minus 1');
    expect(saySymbol('\\tilde h_t')).toBe('h tilde t');
    expect(saySymbol('W_{r}')).toBe('W r');
    expect(sayName('\\tilde c_t')).toBe('c tilde');
  });

  it('says letters that would not be heard', () => {
    expect([' ', '.', 'l', '0.5*'].map(sayLetter)).toEqual(['space', 'full stop', 'l', '0.5*']);
  });

  it('says a number with the minus sign of the page', () => {
    expect(sayLetter('-0.12')).toBe('−0.12');
  });

  it('says an equation as it is read aloud', () => {
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

  it('says every equation of every convention in words alone', () => {
    const said = everyCell().flatMap((cell) => cell.equations.map(sayEquation));
    expect(said.length).toBeGreaterThan(20);
    for (const words of said) expect(words).toMatch(/^[A-Za-z]( tilde)? t equals [A-Za-z0-9 ,]+$/);
    for (const words of said) expect(words).not.toMatch(/,,| ,|,$/);
  });
});
