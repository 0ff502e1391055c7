/**
 * Architecture rules that the linter cannot express, and checks that `npm ci` works on any system.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

interface Import {
  readonly from: string;
  /** A path from the root, or a package's name. */
  readonly to: string;
  /** `import type …`, which is erased; `import { type … }` still loads the module. */
  readonly isType: boolean;
}

function sourcesIn(room: string): string[] {
  if (!existsSync(join(root, room))) return [];
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(room, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path));
}

function importsOf(from: string): Import[] {
  const code = readFileSync(join(root, from), 'utf8');
  const { module } = parseSync(from, code);
  const found = [
    ...module.staticImports.map(({ start, end, moduleRequest }) => ({
      statement: code.slice(start, end),
      specifier: moduleRequest.value,
    })),
    ...module.staticExports.flatMap(({ start, end, entries }) => {
      const specifier = entries[0]?.moduleRequest?.value;
      return specifier ? [{ statement: code.slice(start, end), specifier }] : [];
    }),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      statement: '',
      specifier: code.slice(start + 1, end - 1),
    })),
    // Workers.
    ...[...code.matchAll(/new URL\(\s*'([^']+)'/g)].map(([, specifier = '']) => ({
      statement: '',
      specifier,
    })),
  ];
  return found.map(({ statement, specifier }) => ({
    from,
    to: specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier,
    isType: /^(import|export) type\b/.test(statement),
  }));
}

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isIn = (path: string, ...rooms: string[]) =>
  rooms.some((room) => path === room || path.startsWith(`${room}/`));

const imports = ['app', 'components', 'models'].flatMap(sourcesIn).flatMap(importsOf);

/** Descriptions of the imports that break a rule. */
function offenders(breaks: (each: Import) => boolean): string[] {
  return imports.filter(breaks).map(({ from, to }) => `${from} imports ${to}`);
}

describe('imports', () => {
  it('are read at all', () => {
    expect(imports).toContainEqual({
      from: 'models/custom.ts',
      to: 'models/cells/gru',
      isType: false,
    });
  });

  it('point one way: app → components → models', () => {
    const aboveOf: Record<string, string[]> = {
      components: ['app'],
      models: ['app', 'components'],
    };
    expect(
      offenders(({ from, to }) => isIn(to, ...(aboveOf[from.split('/')[0] ?? ''] ?? []))),
    ).toEqual([]);
  });

  it('of components/ take types from models/, and how numbers are written and read: nothing that runs a model', () => {
    expect(
      offenders(
        ({ from, to, isType }) =>
          isIn(from, 'components') &&
          isIn(to, 'models') &&
          !['models/format', 'models/readNumber'].includes(to) &&
          !isType &&
          !isTest(from),
      ),
    ).toEqual([]);
  });

  it('inside models/ do not use models/index.ts', () => {
    expect(
      offenders(({ from, to }) => isIn(from, 'models') && /^models(\/index(\.ts)?)?\/?$/.test(to)),
    ).toEqual([]);
  });

  it('of zustand are found in app/ only', () => {
    expect(offenders(({ from, to }) => isIn(to, 'zustand') && !isIn(from, 'app'))).toEqual([]);
  });

  it('of tests/ and scripts/ are found in tests only', () => {
    expect(offenders(({ from, to }) => isIn(to, 'tests', 'scripts') && !isTest(from))).toEqual([]);
  });
});

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const lock: Record<string, LockedPackage> = JSON.parse(
  readFileSync(join(root, 'package-lock.json'), 'utf8'),
).packages;

/** Whether Node's module resolution finds the dependency from a package's folder. */
function isLocked(path: string, name: string): boolean {
  if (`${path ? `${path}/` : ''}node_modules/${name}` in lock) return true;
  const outwards = path.lastIndexOf('/node_modules/');
  if (path === '') return false;
  return isLocked(outwards < 0 ? '' : path.slice(0, outwards), name);
}

describe('package-lock.json', () => {
  it('contains the binaries of every platform', () => {
    const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(path, name))
        .map((name) => `${path} needs ${name}`),
    );
    expect(Object.keys(lock)).toContain('node_modules/@biomejs/cli-darwin-arm64');
    expect(missing).toEqual([]);
  });

  it('uses the public registry, or none', () => {
    const elsewhere = Object.values(lock)
      .flatMap(({ resolved }) => resolved ?? [])
      .filter((address) => !address.startsWith('https://registry.npmjs.org/'));
    expect(elsewhere).toEqual([]);
  });
});

describe('numbers', () => {
  /** Files that write SVG paths, or text that is parsed again. */
  const others = [
    'components/draw/influence.ts',
    'components/draw/stateMap.ts',
    'components/draw/strip.ts',
    'components/gradient/scalePosition.ts',
    'components/panels/WeightReadout.tsx',
    'models/readNumber.ts',
    'models/tasks/numbers.ts',
  ];

  it('are formatted only in models/format', () => {
    const writes = /\.to(Fixed|Precision|Exponential|LocaleString)\(|Intl\.NumberFormat/;
    const elsewhere = ['app', 'components', 'models']
      .flatMap(sourcesIn)
      .filter((path) => !isTest(path) && path !== 'models/format.ts' && !others.includes(path))
      .flatMap((path) =>
        readFileSync(join(root, path), 'utf8')
          .split('\n')
          .filter((line) => writes.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(elsewhere).toEqual([]);
  });
});
