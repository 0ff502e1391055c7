import { describe, expect, it } from 'vitest';
import { define } from '../cell';
import { gru } from '../cells/gru';
import { lstm } from '../cells/lstm';
import { rnn } from '../cells/rnn';
import { h, hPrev } from '../cells/symbols';
import { oneMinus, plus, times } from '../operations';
import { equationTex } from './tex';

const tex = (cell: typeof gru) => cell.equations.map((equation) => equationTex(equation));

describe('equationTex writes the reference’s equations', () => {
  it('for the RNN', () => {
    expect(tex(rnn)).toEqual([
      String.raw`h_t=\sigma(W_{h}[x_t,h_{t-1}]+b_{h})`,
      'y_t=W_{o}[x_t,h_{t-1}]+b_{o}',
    ]);
  });

  it('for the GRU', () => {
    expect(tex(gru)).toEqual([
      String.raw`r_t=\sigma(W_{r}[x_t,h_{t-1}]+b_{r})`,
      String.raw`z_t=\sigma(W_{z}[x_t,h_{t-1}]+b_{z})`,
      String.raw`\tilde h_t=\tanh(W_{h}[x_t,r_t\odot h_{t-1}]+b_{h})`,
      String.raw`h_t=(1-z_t)\odot h_{t-1}+z_t\odot \tilde h_t`,
      'y_t=W_{o}[x_t,h_t]+b_{o}',
    ]);
  });

  it('for the LSTM', () => {
    expect(tex(lstm)).toEqual([
      String.raw`f_t=\sigma(W_{f}[x_t,h_{t-1}]+b_{f})`,
      String.raw`i_t=\sigma(W_{i}[x_t,h_{t-1}]+b_{i})`,
      String.raw`\tilde c_t=\tanh(W_{c}[x_t,h_{t-1}]+b_{c})`,
      String.raw`c_t=f_t\odot c_{t-1}+i_t\odot \tilde c_t`,
      String.raw`o_t=\sigma(W_{o}[x_t,h_{t-1}]+b_{o})`,
      String.raw`h_t=o_t\odot \tanh(c_t)`,
      'y_t=W_{y}h_t+b_{y}',
    ]);
  });
});

describe('equationTex', () => {
  it('brackets a sum in a product and in 1 − …', () => {
    const product = define(h, 'memory', times(plus(h, hPrev), oneMinus(plus(h, hPrev))));
    expect(equationTex(product)).toBe(String.raw`h_t=(h_t+h_{t-1})\odot (1-(h_t+h_{t-1}))`);
  });

  it('lets the caller wrap every symbol', () => {
    const sum = define(h, 'memory', plus(h, hPrev));
    expect(equationTex(sum, ({ name }) => `<${name}>`)).toBe('<h>=<h>+<h_prev>');
  });
});
