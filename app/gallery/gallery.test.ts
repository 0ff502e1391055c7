import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sections } from './sections';

const filesIn = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) =>
    posix.join(room, path.replaceAll('\\', '/')),
  );

const named = filesIn('components');

/** Components that have no entry, and why. */
const without: Readonly<Record<string, string>> = {
  Boundary: 'renders nothing of its own; wraps every example here',
  CanvasFigure: 'wraps every painted drawing',
  CardSkips: 'visible only while focused, in every card',
  Figure: 'wraps every drawing',
  SkipButton: 'visible only while focused, in every card',
};

const components = named.filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'));

/** Functions that draw into an svg or onto a canvas (`drawStrip`), with their files; others draw only parts. */
const drawings = named
  .filter((path) => dirname(path) === 'components/draw' && !path.endsWith('.test.ts'))
  .flatMap((path) => {
    const code = readFileSync(path, 'utf8');
    const names = code.matchAll(
      /^export function (draw\w+)\(\s*\w+: (?:SVGSVG|HTMLCanvas)Element/gm,
    );
    return Array.from(names, ([, name = '']) => ({ path, name }));
  });

const imported = new Set(
  filesIn('app/gallery')
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      Array.from(readFileSync(path, 'utf8').matchAll(/ from '(\.[^']+)'/g), ([, to = '']) =>
        join(dirname(path), to).replaceAll('\\', '/'),
      ),
    ),
);

const isImported = (path: string) => imported.has(path.replace(/\.tsx?$/, ''));

const entries = sections.flatMap((section) => section.entries);
const names = entries.map(({ name }) => name);

describe('the gallery', () => {
  it('finds the components and drawings', () => {
    expect(components).toContain('components/UnitStrip.tsx');
    expect(drawings.map(({ name }) => name)).toContain('drawStrip');
  });

  it('imports every component and has an entry for it', () => {
    const missing = components
      .filter((path) => !(basename(path, '.tsx') in without))
      .filter((path) => !isImported(path) || !names.includes(basename(path, '.tsx')));
    expect(missing).toEqual([]);
  });

  it('imports every drawing and has an entry for it', () => {
    const missing = drawings.filter(({ path, name }) => !isImported(path) || !names.includes(name));
    expect(missing).toEqual([]);
  });

  it('has no other entries, and none twice', () => {
    const known = [
      ...components.map((path) => basename(path, '.tsx')),
      ...drawings.map(({ name }) => name),
    ];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(names).toEqual([...new Set(names)]);
    expect(Object.keys(without).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('gives the examples of an entry different names', () => {
    for (const { examples } of entries) {
      const each = examples.map(({ name }) => name);
      expect(each).toEqual([...new Set(each)]);
    }
  });
});
