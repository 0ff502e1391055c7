/**
 * Subsets the fonts to the characters and weights that the page uses, into `public/fonts/`: `npm
 * run fonts`, needed only when a font, a weight or a symbol is added.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

// U+0303 combines with h and c; the candidate's symbol renders as one glyph only if the font has
// all three.
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}\u0303–—‘’“”…•−↑↓`;
// Characters that the serif font lacks are taken from Inter.
const symbols = `‖→←↔≤≥≠≈√σ∂Δ∞␣⇥›‹⁰⁴⁵⁶⁷⁸⁹⁻⁺₀₁₂₃₄₅₆₇₈₉łđœı`;
const formula = `${range(0x20, 0x7e)}−⊙σ~˜±√`;

const fonts = [
  {
    // The complete font, unlike the subsets of other packages, to include arrows.
    from: 'inter-ui/variable/InterVariable.woff2',
    to: 'inter',
    text: latin + symbols,
    axes: { wght: { min: 400, max: 650, default: 400 }, opsz: 14 },
  },
  {
    from: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    to: 'source-serif-4',
    text: latin,
    axes: { wght: { min: 400, max: 600, default: 400 } },
  },
  { from: 'katex/dist/fonts/KaTeX_Main-Regular.woff2', to: 'katex-main', text: formula },
  { from: 'katex/dist/fonts/KaTeX_Math-Italic.woff2', to: 'katex-math', text: formula },
];

mkdirSync('public/fonts', { recursive: true });
for (const { from, to, text, axes } of fonts) {
  const options = { targetFormat: 'woff2' as const, ...(axes && { variationAxes: axes }) };
  const font = await subsetFont(readFileSync(require.resolve(from)), text, options);
  writeFileSync(`public/fonts/${to}.woff2`, font);
  console.log(`${to}: ${(font.length / 1000).toFixed(1)} kB`);
}
