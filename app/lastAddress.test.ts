import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropLastAddress, firstAddress, keepLastAddress } from './lastAddress';

let data: Map<string, string>;
/** The page begins at an address, in this way. */
const begin = (hash: string, type: string) => {
  vi.stubGlobal('location', { hash });
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { type } as unknown as PerformanceEntry,
  ] as PerformanceEntryList);
  return firstAddress();
};

beforeEach(() => {
  data = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => data.get(key) ?? null,
    setItem: (key: string, value: string) => data.set(key, value),
    removeItem: (key: string) => data.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('is what was done last, where a reload comes back to the address from before', () => {
  keepLastAddress(['#x', '#a'], '#b');
  // Hidden twice on its way out.
  keepLastAddress(['#x', '#a', '#b'], '#c');
  expect(begin('#a', 'reload')).toBe('#c');
  // Once: the next reload is another one.
  expect(begin('#a', 'reload')).toBe('#a');
});

it('is what a link says that is opened anew, or that the browser already knows', () => {
  keepLastAddress(['#a'], '#b');
  expect(begin('#a', 'navigate')).toBe('#a');
  keepLastAddress(['#a'], '#b');
  expect(begin('#c', 'reload')).toBe('#c');
  keepLastAddress(['#a'], '#b');
  dropLastAddress();
  expect(begin('#a', 'reload')).toBe('#a');
});

it('needs no storage', () => {
  vi.stubGlobal('sessionStorage', undefined);
  keepLastAddress(['#a'], '#b');
  expect(begin('#a', 'reload')).toBe('#a');
});
