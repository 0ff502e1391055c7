import { readFileSync } from 'node:fs';
import { rgb } from 'd3';
import { describe, expect, it } from 'vitest';

type Colour = readonly [number, number, number];
type Tokens = Readonly<Record<string, Colour>>;

const sheet = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** The colours by role in a block of the style sheet. */
function tokensIn(selector: string): Tokens {
  const block = sheet.split(selector)[1]?.split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, role = '', value = '']) => {
      const { r, g, b } = rgb(value);
      return [role, [r, g, b]];
    }),
  );
}

const light = tokensIn(':root {');
const themes = { light, dark: { ...light, ...tokensIn(':root[data-theme="dark"] {') } };

function colour(tokens: Tokens, role: string): Colour {
  const found = tokens[role];
  if (!found) throw new Error(`no colour for the role ${role}`);
  return found;
}

/** `color-mix(in srgb, top share, ground)`. */
function mix(top: Colour, ground: Colour, share: number): Colour {
  const channel = (i: 0 | 1 | 2) => top[i] * share + ground[i] * (1 - share);
  return [channel(0), channel(1), channel(2)];
}

/** Relative luminance, 0 … 1, as WCAG 2.2 defines it. */
function luminance(channels: Colour): number {
  const [r, g, b] = channels.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Contrast ratio, 1 … 21, as WCAG 2.2 defines it. */
function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const hues = ['x', 'h', 'c', 'candidate', 'past', 'new', 'both', 'exposed', 'y'];
const hueRoles = hues.map((name) => `hue-${name}`);
const grounds = ['card', 'paper', 'wash', 'row-lit', 'working'];

/** Text colours, with the backgrounds they can have, including hover. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ...['ink', 'ink-second', 'ink-third', ...hueRoles].map((role) => [role, grounds] as const),
  ['negative', ['card', 'paper', 'row-lit']],
  ['paper', ['ink', 'ink-second']],
];

/** Colours of marks without text: bars, borders, focus rings, zero lines. */
const marks = ['control', 'negative', 'positive', 'focus', 'ink', ...hueRoles];

describe.each(Object.entries(themes))('the %s theme', (_, tokens) => {
  it.each(texts)('has %s at 4.5:1 on all its backgrounds', (role, on) => {
    const low = on.filter((ground) => contrast(colour(tokens, role), colour(tokens, ground)) < 4.5);
    expect(low).toEqual([]);
  });

  it.each(marks)('has the mark %s at 3:1 on every background', (role) => {
    const low = grounds.filter(
      (ground) => contrast(colour(tokens, role), colour(tokens, ground)) < 3,
    );
    expect(low).toEqual([]);
  });

  it.each(hueRoles)('has the fill of a %s gate at 3:1 against its empty part', (role) => {
    const hue = colour(tokens, role);
    const card = colour(tokens, 'card');
    expect(contrast(hue, mix(hue, card, 0.18))).toBeGreaterThanOrEqual(3);
  });

  it('has the numbers of a prediction readable on its bar', () => {
    const bar = mix(colour(tokens, 'positive'), colour(tokens, 'wash'), 0.18);
    for (const role of ['ink', 'ink-second']) {
      expect(contrast(colour(tokens, role), bar)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has the selected segment at 3:1 against its neighbours', () => {
    expect(contrast(colour(tokens, 'ink'), colour(tokens, 'wash'))).toBeGreaterThanOrEqual(3);
  });

  it('has both ends of the diverging scale at 3:1 against its middle', () => {
    for (const role of ['negative', 'positive']) {
      expect(contrast(colour(tokens, role), colour(tokens, 'zero'))).toBeGreaterThanOrEqual(3);
    }
  });
});

/** Forced colours: the canvas of the system's light and dark scheme. */
describe.each([
  ['light', '@media (forced-colors: active) {', [255, 255, 255]],
  ['dark', '(forced-colors: active) and (prefers-color-scheme: dark) {', [0, 0, 0]],
] as const)('the %s scheme under forced colours', (_, query, canvas) => {
  it('has both ends of the diverging scale at 3:1 against its middle and the canvas', () => {
    const tokens = tokensIn(query);
    for (const role of ['negative', 'positive']) {
      for (const ground of [colour(tokens, 'zero'), canvas]) {
        expect(contrast(colour(tokens, role), ground)).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
