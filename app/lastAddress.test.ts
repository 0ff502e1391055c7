import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropLastAddress, firstAddress, saveLastAddress } from './lastAddress';

let data: Map<string, string>;
/** Opens the page at an address, with this navigation type. */
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

it('is the last address, if a reload opens an older one', () => {
  saveLastAddress(['#x', '#a'], '#b');
  // Hidden twice while unloading.
  saveLastAddress(['#x', '#a', '#b'], '#c');
  expect(begin('#a', 'reload')).toBe('#c');
  // Only once: it does not apply to the next reload.
  expect(begin('#a', 'reload')).toBe('#a');
});

it('is the link’s address if it is newly opened, or unknown to the saved entry', () => {
  saveLastAddress(['#a'], '#b');
  expect(begin('#a', 'navigate')).toBe('#a');
  saveLastAddress(['#a'], '#b');
  expect(begin('#c', 'reload')).toBe('#c');
  saveLastAddress(['#a'], '#b');
  dropLastAddress();
  expect(begin('#a', 'reload')).toBe('#a');
});

it('works without storage', () => {
  vi.stubGlobal('sessionStorage', undefined);
  saveLastAddress(['#a'], '#b');
  expect(begin('#a', 'reload')).toBe('#a');
});
