import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { thinFormula } from './thinFormula.ts';

const rendered = (tex: string) =>
  katex
    .renderToString(tex, { output: 'html', strict: false, trust: true })
    .replaceAll('\u200b', '')
    .replace(' aria-hidden="true"', '');

const symbol = (name: string, tex: string) => String.raw`\htmlData{symbol=${name}}{${tex}}`;
const gate = `${symbol('z', 'z_t')} = ${String.raw`\sigma(W_z[x_t, ${symbol('h', 'h_{t-1}')}] + b_z)`}`;

const textOf = (html: string) => html.replace(/<[^>]*>/g, '');
const dataOf = (html: string) => html.match(/data-\w+="[^"]*"/g);
const tables = (html: string) => html.split('vlist').length - 1;
const count = (html: string) => html.split('<span').length - 1;

describe('a thinned formula', () => {
  it('has the text, the symbols and their order, in fewer than half the elements', () => {
    const html = rendered(gate);
    const thin = thinFormula(html);
    expect(textOf(thin)).toBe(textOf(html));
    expect(dataOf(thin)).toEqual(dataOf(html));
    expect(dataOf(thin)).toEqual(['data-symbol="z"', 'data-symbol="h"']);
    expect(count(thin)).toBeLessThan(count(html) / 2);
  });

  it('sets an index as one shifted element, in units of its own size', () => {
    expect(thinFormula(rendered('x_t'))).toContain(
      '<span class="index" style="top:0.21428571em;margin-left:0em;margin-right:0.07142857em;">',
    );
  });

  it('keeps tables that are no index, as of an accent or a power', () => {
    for (const tex of [String.raw`\tilde{h}`, 'x^2', 'x^2_t']) {
      const html = rendered(tex);
      expect(tables(html), tex).toBeGreaterThan(0);
      expect(tables(thinFormula(html)), tex).toBe(tables(html));
    }
  });

  it('is made of closed spans only', () => {
    expect(() => thinFormula('<span>x')).toThrow(/expected closed spans/);
    expect(() => thinFormula('<b>x</b>')).toThrow(/expected spans only/);
  });
});
