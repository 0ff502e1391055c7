/** Every character that the page can show has a glyph in its fonts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { equations } from 'virtual:equations';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { taskBy, taskIds } from '../models/tasks';
import { charactersIn } from './woff2';

const root = fileURLToPath(new URL('../', import.meta.url));
const font = (name: string) => charactersIn(readFileSync(join(root, `public/fonts/${name}.woff2`)));
const files = {
  inter: font('inter'),
  'inter-more': font('inter-more'),
  'source-serif-4': font('source-serif-4'),
  'source-serif-4-more': font('source-serif-4-more'),
};
const inter = new Set([...files.inter, ...files['inter-more']]);
const katexMain = font('katex-main');
const katexMath = font('katex-math');

/** The texts of a source file: its string literals, templates and text between tags. */
function textsIn(path: string): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) visit(each);
    else if (node && typeof node === 'object') {
      const { type, value } = node as { type?: unknown; value?: unknown };
      if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string')
        texts.push(value);
      if (type === 'TemplateElement') texts.push((value as { cooked?: string }).cooked ?? '');
      for (const each of Object.values(node)) visit(each);
    }
  };
  visit(parseSync(path, readFileSync(path, 'utf8')).program);
  return texts;
}

const sources = ['app', 'components', 'models'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => join(root, room, path)),
);

/** Characters missing in all of these fonts, with their code points. */
function missing(text: string, ...fonts: readonly ReadonlySet<number>[]): string[] {
  return [...new Set(text)]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code > 0x20 && !fonts.some((each) => each.has(code));
    })
    .map((character) => `${character} U+${character.codePointAt(0)?.toString(16)}`);
}

describe('the fonts that come with the page', () => {
  it('have every character of its texts', () => {
    // Excludes patterns for the reader's input; direction marks have no glyph.
    const texts = sources.flatMap(textsIn).join('');
    expect(missing(texts, inter, katexMain)).toEqual([]);
  });

  it('have every character of tasks and their classes', () => {
    const texts = taskIds
      .map((id) => taskBy(id))
      .flatMap(({ outputs, examples }) => [...outputs, ...examples.map(({ text }) => text)]);
    expect(missing(texts.join(''), inter)).toEqual([]);
  });

  it('have every character of the formulas', () => {
    const text = Object.values(equations)
      .join('')
      .replace(/<[^>]*>/g, '');
    expect(missing(text.replace(/&\w+;/g, ''), katexMain, katexMath)).toEqual([]);
  });

  it.each([
    ['sans', files.inter],
    ['serif', files['source-serif-4']],
  ])('have the tilde of h̃ and c̃ in the same file as their letters: %s', (_, found) => {
    expect([...'hc\u0303'].every((letter) => found.has(letter.codePointAt(0) ?? 0))).toBe(true);
  });

  // A browser loads the second file of a font only if a character in its range is shown.
  it.each(Object.entries(files))('are loaded for their characters: %s', (name, characters) => {
    const css = readFileSync(join(root, 'app/styles/global.css'), 'utf8');
    const [, ranges = ''] =
      css.split(`/${name}.woff2`)[1]?.match(/unicode-range:\s*([^;]*);/) ?? [];
    const declared = ranges.split(/,\s*/).flatMap((range) => {
      const [from = 0, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((hex) => Number(`0x${hex}`));
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
    });
    expect(declared.filter((code) => !characters.has(code))).toEqual([]);
    expect([...characters].filter((code) => !declared.includes(code))).toEqual([]);
  });
});
