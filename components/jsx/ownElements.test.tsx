import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

const cell = 'GRU';
const rank = 2;
const no: boolean = cell.length === 0;

describe('a text', () => {
  it('next to an element gets its own element', () => {
    const made = renderToStaticMarkup(
      <p>
        is <b>{cell}</b>, given {rank} %
      </p>,
    );
    expect(made).toBe('<p><u-text>is </u-text><b>GRU</b><u-text>, given 2 %</u-text></p>');
  });

  it('of several parts is joined, without an extra element', () => {
    expect(renderToStaticMarkup(<option>{rank} / s</option>)).toBe('<option>2 / s</option>');
    expect(
      renderToStaticMarkup(
        <p>
          {cell}
          {no && ' changed'}
        </p>,
      ),
    ).toBe('<p>GRU</p>');
  });

  it('in a fragment or a list, whose siblings are unknown, gets one too', () => {
    const parts = ['of ', <b key="b">{cell}</b>];
    expect(renderToStaticMarkup(<p>{parts}</p>)).toBe('<p><u-text>of </u-text><b>GRU</b></p>');
    expect(
      renderToStaticMarkup(
        <p>
          <i />
          {parts}
        </p>,
      ),
    ).toBe('<p><i></i><u-text>of </u-text><b>GRU</b></p>');
    // biome-ignore lint/complexity/noUselessFragments: what is tested
    expect(renderToStaticMarkup(<>{cell}</>)).toBe('<u-text>GRU</u-text>');
  });

  it('in SVG gets an SVG element', () => {
    const made = renderToStaticMarkup(
      <svg role="img" aria-label="h">
        <text>
          h<tspan>t</tspan>
        </text>
      </svg>,
    );
    expect(made).toContain('<text><tspan>h</tspan><tspan>t</tspan></text>');
  });

  it('alone is unchanged', () => {
    expect(renderToStaticMarkup(<p>{cell}</p>)).toBe('<p>GRU</p>');
  });
});

describe('children that come and go', () => {
  it('keep their keys, whatever texts precede them', () => {
    const keysOf = (changed: boolean) => {
      const { props } = (
        <p>
          {cell}
          {changed && ' changed'}
          <b />
        </p>
      );
      return props.children.length;
    };
    expect(keysOf(true)).toBe(keysOf(false));
  });
});
