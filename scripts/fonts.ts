/**
 * Subsets the fonts to the characters and weights that the page uses, into `public/fonts/`: `npm
 * run fonts`, needed only when a font, a weight or a symbol is added.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { equations } from 'virtual:equations';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

// The characters of the first screen and of most others, and those that only some need: a browser
// loads the second files when it meets one of them (`unicode-range` in app/styles/global.css).
// U+0303 combines with h and c; the candidate's symbol renders as one glyph only if the font has
// all three.
const common = `${range(0x20, 0x7e)}\u00a0·×\u0303–—‘’“”•…−`;
const rest = `${range(0xa1, 0xff)}`.replace(/[·×\u00ad]/g, '');
// Prose needs none of these; they are among the largest glyphs.
const rareInProse = '#$&*<>@\\^_`{|}~';
const withoutRare = [...common].filter((each) => !rareInProse.includes(each)).join('');
// Characters that the serif font lacks are taken from Inter.
const symbols = '‖←↑→↓σ␣';
const rareSymbols = '↔≤≥≠≈√∂Δ∞⇥›‹⁰⁴⁵⁶⁷⁸⁹⁻⁺₀₁₂₃₄₅₆₇₈₉łđœı';
const formula = `${[...new Set(textOf(Object.values(equations)))].join('')}⊙˜√±`;

const inter = {
  // The complete font, unlike the subsets of other packages, to include arrows.
  from: 'inter-ui/variable/InterVariable.woff2',
  axes: { wght: { min: 400, max: 650, default: 400 }, opsz: 14 },
  // The page chooses the figures; the rest is on by default.
  features: ['calt', 'ccmp', 'kern', 'locl', 'mark', 'mkmk', 'tnum', 'cv05'],
};
const serif = {
  from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  axes: { wght: { min: 400, max: 600, default: 400 } },
  features: ['calt', 'ccmp', 'kern', 'liga', 'locl', 'mark', 'mkmk'],
};
const formulas = { axes: undefined, features: ['kern'], text: formula };

const fonts = [
  { ...inter, to: 'inter', text: common + symbols },
  { ...inter, to: 'inter-more', text: rest + rareSymbols },
  { ...serif, to: 'source-serif-4', text: withoutRare },
  { ...serif, to: 'source-serif-4-more', text: rest + rareInProse },
  { ...formulas, from: 'katex/dist/fonts/KaTeX_Main-Regular.woff2', to: 'katex-main' },
  { ...formulas, from: 'katex/dist/fonts/KaTeX_Math-Italic.woff2', to: 'katex-math' },
];

mkdirSync('public/fonts', { recursive: true });
for (const { from, to, text, axes, features } of fonts) {
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures: features,
    ...(axes && { variationAxes: axes }),
  };
  const font = await subsetFont(readFileSync(require.resolve(from)), text, options);
  writeFileSync(`public/fonts/${to}.woff2`, font);
  console.log(`${to}: ${(font.length / 1000).toFixed(1)} kB`);
}

/** The text of formulas' HTML. */
function textOf(html: readonly string[]): string {
  return html
    .join('')
    .replace(/<[^>]*>/g, '')
    .replace(/&\w+;/g, '');
}
